package dev.postbag.gateway.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The components of all documents: the same name must mean the same thing everywhere. */
final class MergedComponents {

    private record Owned(String owner, Object content) {}

    private final Map<String, Map<String, Owned>> sections = new TreeMap<>();
    private final Set<String> settled = new HashSet<>();
    private final List<String> reasons;

    MergedComponents(List<String> reasons) {
        this.reasons = reasons;
    }

    /** Adds components whose meaning is settled: what others say under these names is passed over. */
    void addFirst(String origin, Map<String, Object> components) {
        add(origin, components);
        sections.forEach((section, members) -> members.keySet().forEach(name -> settled.add(section + "/" + name)));
    }

    void add(String origin, Map<String, Object> components) {
        for (String section : components.keySet()) {
            Map<String, Owned> members = sections.computeIfAbsent(section, ignored -> new TreeMap<>());
            Tree.object(components, section).forEach((name, content) -> {
                Owned before = members.putIfAbsent(name, new Owned(origin, content));
                if (before != null
                        && !Objects.equals(before.content(), content)
                        && !settled.contains(section + "/" + name)) {
                    reasons.add("components/%s/%s is one thing in %s and another in %s"
                            .formatted(section, name, before.owner(), origin));
                }
            });
        }
    }

    Map<String, Object> sorted() {
        Map<String, Object> components = new LinkedHashMap<>();
        sections.forEach((section, members) -> {
            Map<String, Object> contents = new LinkedHashMap<>();
            members.forEach((name, owned) -> contents.put(name, owned.content()));
            components.put(section, contents);
        });
        return components;
    }
}
