package dev.postbag.kit.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.postbag.contracts.EventType;
import java.util.List;

/** The JSON Schemas of the events' bodies, formats asserted. */
final class EventSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventSchemas() {}

    static JsonSchema of(EventType type) {
        return FACTORY.getSchema(SchemaLocation.of("classpath:" + type.schema().substring(1)), STRICT);
    }

    /** What is wrong with a body; empty when it is as its schema says. */
    static List<String> faults(EventType type, JsonNode body) {
        return of(type).validate(body).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** What is wrong with a schema itself. */
    static List<String> faultsOf(JsonNode schema) {
        return FACTORY
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"), STRICT)
                .validate(schema)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
