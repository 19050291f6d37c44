package dev.postbag.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a service a class sits: in the service's root, in a feature's root, or in one of a feature's edges.
 *
 * @param feature empty in the service's root
 * @param edge empty in a root
 */
record Place(String feature, String edge) {

    static final Set<String> EDGES = Set.of("api", "messaging", "store", "client", "format");

    /** Nothing when the class is of no such place, or of another service. */
    static Optional<Place> of(String service, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.equals(service)) {
            return Optional.of(new Place("", ""));
        }
        if (!name.startsWith(service + ".")) {
            return Optional.empty();
        }
        List<String> steps = List.of(name.substring(service.length() + 1).split("\\."));
        if (EDGES.contains(steps.getFirst())) {
            return Optional.empty();
        }
        return switch (steps.size()) {
            case 1 -> Optional.of(new Place(steps.getFirst(), ""));
            case 2 ->
                EDGES.contains(steps.getLast())
                        ? Optional.of(new Place(steps.getFirst(), steps.getLast()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    boolean isFeatureRoot() {
        return !feature.isEmpty() && edge.isEmpty();
    }

    boolean isEdge() {
        return !edge.isEmpty();
    }
}
