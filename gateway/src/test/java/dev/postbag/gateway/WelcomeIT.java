package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.gateway.fixture.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class WelcomeIT {

    private static final Path MERGED = Path.of("target/classes/META-INF/openapi.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theFrontPageSaysWhatThisIsAndWhereToGoOn() throws IOException {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("style-src 'sha256-"))
                .extract()
                .asString();
        assertThat(page.replaceAll("<link rel=\"alternate\" [^>]*>", ""))
                .contains("lang=\"en\"", "name=\"viewport\"", "/api/v1/posts", "/q/swagger-ui/", "/q/openapi")
                .doesNotContain("<script", "<img", "<link", "http:", "https:");
        assertThat(page)
                .contains(
                        "type=\"application/atom+xml\"",
                        "href=\"/feeds/atom.xml\"",
                        "href=\"/feeds/rss.xml\"",
                        "href=\"/feeds/feed.json\"");
        given().head("/").then().statusCode(200).body(emptyString());
    }

    @Test
    void swaggerUiIsThere() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Postbag"));
    }

    @Test
    void theServedDocumentIsTheMergedOne() throws IOException {
        JsonNode served = json.readTree(given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString());
        assertThat(served.get("openapi").asText()).startsWith("3.1");
        try (InputStream merged = Files.newInputStream(MERGED)) {
            assertThat(served).isEqualTo(json.readTree(merged));
        }
    }

    @Test
    void theServedDocumentIsValidOpenApi() {
        String served = given().accept("application/json").get("/q/openapi").asString();
        assertThat(parse(served).getMessages()).isEmpty();
        assertThat(parse(served).getOpenAPI().getPaths()).isNotEmpty();
        assertThat(parse(served.replace("\"summary\"", "\"sumary\"")).getMessages())
                .isNotEmpty();
    }

    @Test
    void theDocumentIsServedInYamlToo() {
        given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType(containsString("yaml"))
                .body(containsString("title: Postbag"));
    }

    private static SwaggerParseResult parse(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(document, null, options);
    }
}
