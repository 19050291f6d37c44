package dev.postbag.gateway.openapi;

import java.util.List;
import java.util.Map;

/** What came of putting the services' documents together. */
public sealed interface MergeResult {

    /** The platform's whole document. */
    record Merged(Map<String, Object> document) implements MergeResult {}

    /** Every reason why the documents do not fit together. */
    record Refused(List<String> reasons) implements MergeResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
