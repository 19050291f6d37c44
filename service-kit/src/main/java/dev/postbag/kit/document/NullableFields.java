package dev.postbag.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Says in the OpenAPI document that what may be left out of a request may be null in it as well. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NullableFields implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> seen = new HashSet<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(body -> visit(document, body.getSchema(), seen));
    }

    private static void visit(OpenAPI document, @Nullable Schema schema, Set<String> seen) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (seen.add(name)) {
                visit(document, document.getComponents().getSchemas().get(name), seen);
            }
            return;
        }
        List<Schema> inside = new ArrayList<>(orNone(schema.getOneOf()));
        inside.add(schema.getItems());
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        List<String> required = orNone(schema.getRequired());
        properties.forEach((name, property) -> {
            if (!required.contains(name)) {
                takeNull(property);
            }
            inside.add(property);
        });
        inside.forEach(part -> visit(document, part, seen));
    }

    private static void takeNull(Schema property) {
        List<SchemaType> types = property.getType();
        if (types == null || types.contains(SchemaType.NULL)) {
            return;
        }
        property.addType(SchemaType.NULL);
        if (property.getEnumeration() != null) {
            List<Object> values = new ArrayList<>(property.getEnumeration());
            values.add(null);
            property.setEnumeration(values);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
