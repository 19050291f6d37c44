package dev.postbag.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

/** Where in a request something is wrong: a JSON Pointer into the body (RFC 6901), or a parameter's name. */
final class Pointer {

    private final StringBuilder words = new StringBuilder();

    private Pointer() {}

    /** Where in the body JSON was not as expected; the whole body when it is no JSON. */
    static String to(JsonProcessingException malformed) {
        Pointer pointer = new Pointer();
        if (malformed instanceof JsonMappingException mapping) {
            mapping.getPath().forEach(step -> pointer.add(step.getFieldName(), step.getIndex()));
        }
        return pointer.words.toString();
    }

    /** The path without the resource method before it. */
    static String to(ConstraintViolation<?> violation) {
        Pointer pointer = new Pointer();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY -> {
                    pointer.addPlace(node);
                    pointer.add(node.getName());
                }
                case CONTAINER_ELEMENT, BEAN -> pointer.addPlace(node);
                default -> {}
            }
        }
        return pointer.words.isEmpty() ? parameter : pointer.words.toString();
    }

    /** In which element of the list or map before it a node is. */
    private void addPlace(Path.Node node) {
        if (node.getKey() != null) {
            add(node.getKey());
        }
        if (node.getIndex() != null) {
            add(node.getIndex());
        }
    }

    private void add(@Nullable String name, int index) {
        add(name == null ? index : name);
    }

    private void add(Object word) {
        words.append('/').append(word.toString().replace("~", "~0").replace("/", "~1"));
    }
}
