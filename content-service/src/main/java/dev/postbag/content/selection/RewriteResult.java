package dev.postbag.content.selection;

import java.util.List;

/** What became of the order to have a selection's draft say something else. */
public sealed interface RewriteResult {

    /** It says that, by this order or before. */
    record Rewritten(Selection selection) implements RewriteResult {}

    /**
     * Nothing was changed.
     *
     * @param places of those in the order that are neither picked nor in the draft; counted from 0
     */
    record NotPicked(List<Integer> places) implements RewriteResult {
        public NotPicked {
            places = List.copyOf(places);
        }
    }

    record NoSuchSelection() implements RewriteResult {}

    /** Readers have it: it is no draft any more. */
    record Published() implements RewriteResult {}

    /** It was taken down. */
    record Gone() implements RewriteResult {}

    /** It is another version by now than its editor has seen. */
    record ChangedSince() implements RewriteResult {}
}
