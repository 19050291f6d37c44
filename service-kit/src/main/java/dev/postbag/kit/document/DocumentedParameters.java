package dev.postbag.kit.document;

import dev.postbag.kit.condition.IdempotencyKey;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says in the OpenAPI document what every parameter of its kind has to look like, so that no operation has to. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedParameters implements OASFilter {

    /** A path's segment in any script, as long as it can be read in one way only; the gateway takes no other. */
    public static final String WORD_OF_ANY_SCRIPT = "^[^\\s\\x00-\\x1f\\x7f./%;\\\\]+$";

    private static final String ONE_WORD = "^[A-Za-z0-9_-][A-Za-z0-9._~-]*$";
    private static final String ONE_TAG = "^(W/)?\"[!#-~]*\"$";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null || !isFreeText(schema)) {
            return parameter;
        }
        switch (parameter.getIn()) {
            case PATH -> schema.setPattern(ONE_WORD);
            case QUERY -> schema.setMinLength(1);
            case HEADER -> describe(parameter.getName(), schema);
            case COOKIE -> {}
        }
        return parameter;
    }

    private static void describe(String header, Schema schema) {
        if (header.equals("If-Match")) {
            schema.setPattern(ONE_TAG);
        } else if (header.equals(IdempotencyKey.HEADER)) {
            schema.setMinLength(IdempotencyKey.SHORTEST);
            schema.setMaxLength(IdempotencyKey.LONGEST);
        }
    }

    private static boolean isFreeText(Schema schema) {
        return schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && schema.getPattern() == null
                && schema.getEnumeration() == null
                && schema.getFormat() == null;
    }
}
