package dev.postbag.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the tags of all documents are about: the platform's word first, then the services'. */
final class MergedTags {

    private final SortedMap<String, String> descriptions = new TreeMap<>();
    private final List<String> reasons;

    MergedTags(List<String> reasons) {
        this.reasons = reasons;
    }

    void add(String origin, Map<String, Object> document) {
        for (Object entry : Tree.list(document, "tags")) {
            Map<String, Object> tag = Tree.asObject(entry);
            String description = Tree.text(tag, "description");
            if (!description.isBlank()) {
                descriptions.putIfAbsent(Tree.text(tag, "name"), description);
            }
        }
    }

    /** The tags that operations carry, each with its description. */
    List<Map<String, Object>> used(Set<String> names) {
        return names.stream().sorted().map(this::described).toList();
    }

    private Map<String, Object> described(String name) {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("name", name);
        String description = descriptions.get(name);
        if (description == null) {
            reasons.add("no document says what the tag \"%s\" is about".formatted(name));
        } else {
            tag.put("description", description);
        }
        return tag;
    }
}
