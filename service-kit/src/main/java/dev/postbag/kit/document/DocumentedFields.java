package dev.postbag.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document which names {@code fields} takes: those that the objects of the answer have. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedFields implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> parameters(operation)
                        .filter(parameter -> "fields".equals(parameter.getName()))
                        .forEach(fields -> name(fields, namesIn(operation, document))));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private static void name(Parameter fields, List<String> names) {
        Schema name = OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(names));
        fields.setSchema(
                OASFactory.createSchema().addType(SchemaType.ARRAY).items(name).minItems(1));
        fields.setStyle(Parameter.Style.FORM);
        fields.setExplode(false);
    }

    private static List<String> namesIn(Operation operation, OpenAPI document) {
        Optional<Schema> answer = Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType("application/json"))
                .map(MediaType::getSchema)
                .flatMap(schema -> resolved(schema, document));
        Optional<Schema> item = answer.map(Schema::getProperties)
                .map(properties -> properties.get("items"))
                .map(Schema::getItems)
                .flatMap(schema -> resolved(schema, document));
        return item.or(() -> answer)
                .map(Schema::getProperties)
                .map(properties -> List.copyOf(properties.keySet()))
                .orElseThrow(() -> new IllegalStateException(
                        operation.getOperationId() + " takes fields and does not say of which objects"));
    }

    private static Optional<Schema> resolved(Schema schema, OpenAPI document) {
        String ref = schema.getRef();
        return ref == null
                ? Optional.of(schema)
                : Optional.ofNullable(
                        document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)));
    }
}
