package dev.postbag.gateway.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the services' documents together into the platform's one, or says every reason why they do not fit. */
public final class MergingDocuments {

    /** Marks each operation with the service that answers it. */
    public static final String SERVICE_EXTENSION = "x-postbag-service";

    private static final String OPENAPI_VERSION = "3.1.0";

    private final Map<String, Object> platform;

    /**
     * @param platform what no service can say: info, servers, security schemes, and what the tags are about
     */
    public MergingDocuments(Map<String, Object> platform) {
        this.platform = platform;
    }

    /** The same documents in any order give the same result. */
    public MergeResult merge(List<ServiceDocument> documents) {
        List<String> reasons = new ArrayList<>();
        MergedTags tags = new MergedTags(reasons);
        MergedComponents components = new MergedComponents(reasons);
        MergedPaths paths = new MergedPaths(reasons);
        tags.add("the platform", platform);
        components.addFirst("the platform", Tree.object(platform, "components"));
        documents.stream()
                .sorted(Comparator.comparing(ServiceDocument::service))
                .forEach(document -> {
                    checkKind(document, reasons);
                    tags.add(document.service(), document.tree());
                    components.add(document.service(), Tree.object(document.tree(), "components"));
                    paths.add(document);
                });
        Map<String, Object> merged = new LinkedHashMap<>();
        merged.put("openapi", OPENAPI_VERSION);
        merged.put("info", Tree.object(platform, "info"));
        merged.put("servers", Tree.list(platform, "servers"));
        merged.put("tags", tags.used(paths.tags()));
        merged.put("paths", paths.sorted());
        merged.put("components", components.sorted());
        reasons.addAll(new References(merged).dangling());
        return reasons.isEmpty() ? new MergeResult.Merged(merged) : new MergeResult.Refused(reasons);
    }

    private static void checkKind(ServiceDocument document, List<String> reasons) {
        String version = Tree.text(document.tree(), "openapi");
        if (!version.startsWith("3.1")) {
            reasons.add("%s: the document is OpenAPI %s, not 3.1"
                    .formatted(document.service(), version.isEmpty() ? "(none)" : version));
        }
        if (document.tree().containsKey("webhooks")) {
            reasons.add("%s: webhooks cannot be merged".formatted(document.service()));
        }
    }
}
