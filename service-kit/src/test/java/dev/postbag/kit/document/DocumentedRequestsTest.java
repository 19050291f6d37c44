package dev.postbag.kit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentedRequestsTest {

    @Test
    void whatMayBeLeftOutOfARequestMayBeNull() {
        Schema needed = text();
        Schema optional = text().enumeration(List.of("a", "b"));
        Schema wish = OASFactory.createSchema()
                .addProperty("needed", needed)
                .addProperty("optional", optional)
                .required(List.of("needed"));

        new NullableFields().filterOpenAPI(documentThatTakes("Wish", wish));

        assertThat(needed.getType()).containsExactly(SchemaType.STRING);
        assertThat(optional.getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(optional.getEnumeration()).containsExactly("a", "b", null);
    }

    @Test
    void aPartOfAnAddressIsOneWord() {
        assertThat(described(In.PATH, "id", text()).getPattern()).isNotNull();
        assertThat("the-pier.2").matches(described(In.PATH, "id", text()).getPattern());
        assertThat("..").doesNotMatch(described(In.PATH, "id", text()).getPattern());
        assertThat("a/b").doesNotMatch(described(In.PATH, "id", text()).getPattern());
    }

    @Test
    void aHeaderThatCarriesAVersionIsOneTag() {
        assertThat("\"7-2\"").matches(described(In.HEADER, "If-Match", text()).getPattern());
        assertThat("7").doesNotMatch(described(In.HEADER, "If-Match", text()).getPattern());
        assertThat(described(In.HEADER, "Idempotency-Key", text()).getMinLength())
                .isEqualTo(16);
    }

    @Test
    void aParameterIsNotEmptyAndOneThatSaysMoreStaysAsItIs() {
        assertThat(described(In.QUERY, "topic", text()).getMinLength()).isEqualTo(1);
        assertThat(described(In.QUERY, "month", text().pattern("x")).getMinLength())
                .isNull();
    }

    @Test
    void theFieldsToChooseFromAreThoseOfTheObjects() {
        Schema thing = OASFactory.createSchema().addProperty("title", text()).addProperty("slug", text());
        Schema page = OASFactory.createSchema()
                .addProperty("items", OASFactory.createSchema().items(ref("Thing")))
                .addProperty("nextCursor", text());

        assertThat(fieldsOf(ref("Thing"), Map.of("Thing", thing))).containsExactly("title", "slug");
        assertThat(fieldsOf(ref("Page"), Map.of("Thing", thing, "Page", page))).containsExactly("title", "slug");
        assertThatThrownBy(() -> fieldsOf(null, Map.of())).hasMessageContaining("listThings");
    }

    private static List<Object> fieldsOf(@Nullable Schema answered, Map<String, Schema> schemas) {
        Parameter fields =
                OASFactory.createParameter().in(In.QUERY).name("fields").schema(text());
        new DocumentedFields()
                .filterOpenAPI(OASFactory.createOpenAPI()
                        .components(OASFactory.createComponents().schemas(schemas))
                        .paths(OASFactory.createPaths()
                                .addPathItem(
                                        "/things",
                                        OASFactory.createPathItem()
                                                .GET(OASFactory.createOperation()
                                                        .operationId("listThings")
                                                        .addParameter(fields)
                                                        .responses(OASFactory.createAPIResponses()
                                                                .addAPIResponse("200", answer(answered)))))));
        assertThat(fields.getStyle()).isEqualTo(Parameter.Style.FORM);
        assertThat(fields.getExplode()).isFalse();
        return fields.getSchema().getItems().getEnumeration();
    }

    private static APIResponse answer(@Nullable Schema schema) {
        return OASFactory.createAPIResponse()
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(schema)));
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema described(In in, String name, Schema schema) {
        return new DocumentedParameters()
                .filterParameter(OASFactory.createParameter().in(in).name(name).schema(schema))
                .getSchema();
    }

    private static OpenAPI documentThatTakes(String name, Schema schema) {
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/wishes",
                                OASFactory.createPathItem()
                                        .POST(OASFactory.createOperation()
                                                .requestBody(OASFactory.createRequestBody()
                                                        .content(OASFactory.createContent()
                                                                .addMediaType(
                                                                        "application/json",
                                                                        OASFactory.createMediaType()
                                                                                .schema(OASFactory.createSchema()
                                                                                        .ref(name))))))));
    }
}
