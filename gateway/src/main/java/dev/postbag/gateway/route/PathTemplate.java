package dev.postbag.gateway.route;

import dev.postbag.gateway.guard.RequestPath;
import java.util.List;
import java.util.stream.IntStream;

/** A path with places for parameters, such as {@code /api/v1/posts/{id}}. */
public record PathTemplate(String template, List<String> segments) {

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    public static PathTemplate of(String template) {
        return new PathTemplate(template, RequestPath.split(template));
    }

    /** A parameter takes one whole segment that is not empty. */
    public boolean matches(List<String> path) {
        return segments.size() == path.size()
                && IntStream.range(0, path.size())
                        .allMatch(index -> isParameter(index)
                                ? !path.get(index).isEmpty()
                                : segments.get(index).equals(path.get(index)));
    }

    /** Sorts before every template that is less exact: what is written out counts more the further left it stands. */
    String exactness() {
        return IntStream.range(0, segments.size())
                .mapToObj(index -> isParameter(index) ? "1" : "0")
                .reduce("", String::concat);
    }

    private boolean isParameter(int index) {
        return segments.get(index).startsWith("{");
    }
}
