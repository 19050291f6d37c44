package dev.postbag.kit.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The names of an object's properties, and of those that must be there: as a schema says, or as a record has it. */
record Described(Set<String> properties, Set<String> required) {

    static Described by(JsonNode schema) {
        Set<String> properties = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);
        return new Described(properties, texts(schema.path("required")));
    }

    static Described by(Class<?> record) {
        return new Described(
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()),
                Arrays.stream(record.getRecordComponents())
                        .filter(component -> !RecordParts.isOptional(component))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    Described and(Described more) {
        Set<String> allProperties = new TreeSet<>(properties);
        Set<String> allRequired = new TreeSet<>(required);
        allProperties.addAll(more.properties);
        allRequired.addAll(more.required);
        return new Described(allProperties, allRequired);
    }

    /** Without the property that only tells the types of a sealed interface apart. */
    Described withoutType() {
        Described rest = and(this);
        rest.properties.remove("type");
        rest.required.remove("type");
        return rest;
    }

    static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
