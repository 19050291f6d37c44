package dev.postbag.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An operation, as the API's document tells of it.
 *
 * @param roles of which one is needed; none when it asks for no token
 * @param headers it reads
 * @param body the first example of what it takes; empty when it takes none
 * @param answers what it may answer with, by status
 */
record Operation(
        String id,
        String method,
        String path,
        Set<String> roles,
        Set<String> headers,
        Body body,
        SortedMap<Integer, Promise> answers) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private static final Pattern WORD = Pattern.compile("`([^`]*)`");

    /** What it takes, by its media type. */
    record Body(String type, String example) {}

    /**
     * What an answer is.
     *
     * @param types it comes as
     * @param headers it has
     * @param words its description sets apart, the codes of a problem among them
     */
    record Promise(Set<String> types, Set<String> headers, Set<String> words) {}

    /** All of them, as the running gateway tells. */
    static List<Operation> all(Platform platform) {
        JsonNode document =
                new Client(platform.url(), "").get("/q/openapi?format=json").json();
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(of(path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    private static Operation of(String path, String method, JsonNode told) {
        Set<String> roles = new TreeSet<>();
        told.path("security").forEach(way -> way.path("token").forEach(role -> roles.add(role.asText())));
        Set<String> headers = new TreeSet<>();
        told.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("header")) {
                headers.add(parameter.path("name").asText());
            }
        });
        SortedMap<Integer, Promise> answers = new TreeMap<>();
        told.path("responses")
                .properties()
                .forEach(answer -> answers.put(
                        Integer.valueOf(answer.getKey()),
                        new Promise(
                                names(answer.getValue().path("content")),
                                names(answer.getValue().path("headers")),
                                words(answer.getValue().path("description").asText()))));
        return new Operation(
                told.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                roles,
                headers,
                body(told.at("/requestBody/content")),
                answers);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> words(String description) {
        return WORD.matcher(description).results().map(word -> word.group(1)).collect(Collectors.toSet());
    }

    private static Body body(JsonNode content) {
        for (var type : content.properties()) {
            for (JsonNode example : type.getValue().path("examples")) {
                JsonNode value = example.path("value");
                return new Body(type.getKey(), value.isTextual() ? value.asText() : value.toString());
            }
        }
        return new Body("", "");
    }

    boolean takesBody() {
        return !body.type().isEmpty();
    }

    int variables() {
        return (int) VARIABLE.matcher(path).results().count();
    }

    /** Its address with these in place of its variables, in order. */
    String at(List<String> variables) {
        String address = path;
        for (String variable : variables) {
            address = VARIABLE.matcher(address).replaceFirst(variable);
        }
        return address;
    }

    /** The status it has when all is well: the lowest that is documented. */
    int success() {
        return answers.firstKey();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
