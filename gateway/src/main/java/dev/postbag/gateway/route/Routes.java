package dev.postbag.gateway.route;

import dev.postbag.gateway.guard.RequestPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which service answers what: every operation of the API, and nothing else. */
public final class Routes {

    /** What an address and a method lead to. */
    public sealed interface Lookup {}

    /** An operation takes it. */
    public record Found(Operation operation) implements Lookup {}

    /** The address is known, but not with this method. */
    public record OtherMethods(PathTemplate path, Set<String> allowed) implements Lookup {}

    /** There is no such address. */
    public record NoSuchRoute() implements Lookup {}

    private record Place(PathTemplate path, Map<String, Operation> operations) {}

    private final Map<Integer, List<Place>> placesByLength;

    private Routes(Map<Integer, List<Place>> placesByLength) {
        this.placesByLength = placesByLength;
    }

    public static Routes of(List<Operation> operations) {
        Map<PathTemplate, Map<String, Operation>> byPath = operations.stream()
                .collect(Collectors.groupingBy(
                        Operation::path, Collectors.toMap(Operation::method, operation -> operation)));
        return new Routes(byPath.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(place -> place.path().exactness()))
                .collect(Collectors.groupingBy(place -> place.path().segments().size())));
    }

    /** Finds what takes the request; {@code HEAD} goes where {@code GET} goes. */
    public Lookup find(String method, RequestPath path) {
        return place(path).<Lookup>map(place -> at(place, method)).orElseGet(NoSuchRoute::new);
    }

    /** The names of the services behind the gateway that answer something. */
    public Set<String> services() {
        return placesByLength.values().stream()
                .flatMap(List::stream)
                .flatMap(place -> place.operations().values().stream())
                .filter(operation -> !operation.isComposed())
                .map(Operation::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Place> place(RequestPath path) {
        return placesByLength.getOrDefault(path.segments().size(), List.of()).stream()
                .filter(place -> place.path().matches(path.segments()))
                .findFirst();
    }

    private static Lookup at(Place place, String method) {
        Map<String, Operation> operations = place.operations();
        if (operations.containsKey(method)) {
            return new Found(operations.get(method));
        }
        if (method.equals("HEAD") && operations.containsKey("GET")) {
            return new Found(operations.get("GET"));
        }
        Set<String> allowed = new TreeSet<>(operations.keySet());
        allowed.add("OPTIONS");
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return new OtherMethods(place.path(), allowed);
    }
}
