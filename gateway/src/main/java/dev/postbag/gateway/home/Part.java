package dev.postbag.gateway.home;

import java.util.List;

/**
 * A part of the first screen: the beginning of a list.
 *
 * @param name what it is called there
 * @param path the list's address
 * @param query which part of the list
 */
public record Part(String name, String path, String query) {

    /** All of them, in their order. */
    public static final List<Part> ALL = List.of(
            new Part("posts", "/api/v1/posts", "?limit=20"),
            new Part("pages", "/api/v1/posts", "?kind=page&limit=10"),
            new Part("sourcesQuoted", "/api/v1/sources-quoted", "?limit=10"));

    /** Where it is asked for. */
    public String target() {
        return path + query;
    }

    /** Where the whole list is. */
    public String list() {
        return query.startsWith("?limit") ? path : path + query.substring(0, query.indexOf('&'));
    }
}
