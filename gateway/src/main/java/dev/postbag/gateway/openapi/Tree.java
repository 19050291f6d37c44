package dev.postbag.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parts of a JSON tree; what is not there or is of another kind is empty. */
public final class Tree {

    private Tree() {}

    public static Map<String, Object> object(Map<String, Object> parent, String name) {
        return asObject(parent.get(name));
    }

    public static Map<String, Object> asObject(@Nullable Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> object.put(String.valueOf(key), member));
        }
        return object;
    }

    public static List<?> list(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> list ? list : List.of();
    }

    public static String text(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof String text ? text : "";
    }
}
