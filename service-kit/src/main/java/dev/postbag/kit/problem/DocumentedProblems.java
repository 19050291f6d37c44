package dev.postbag.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says in the OpenAPI document what is true of every answer outside 2xx and 3xx, so that no operation has to: it is a
 * {@link Problem}, and any address can be malformed.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedProblems implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/Problem";
    private static final String BAD_REQUEST = "400";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(DocumentedProblems::say);
    }

    private static void say(Operation operation) {
        APIResponses answers = operation.getResponses();
        if (!answers.hasAPIResponse(BAD_REQUEST)) {
            answers.addAPIResponse(
                    BAD_REQUEST,
                    OASFactory.createAPIResponse()
                            .description("The address is malformed (`bad-request`), or has a parameter that is unknown"
                                    + " here (`bad-parameter`)."));
        }
        for (Map.Entry<String, APIResponse> answer : answers.getAPIResponses().entrySet()) {
            boolean problem = answer.getKey().startsWith("4") || answer.getKey().startsWith("5");
            if (problem && answer.getValue().getContent() == null) {
                answer.getValue()
                        .setContent(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(SCHEMA))));
            }
        }
    }
}
