package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.postbag.gateway.fixture.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class ModerationPageIT {

    @ParameterizedTest
    @CsvSource({"/desk/moderation, text/html", "/desk/moderation.css, text/css", "/desk/moderation.js, text/javascript"
    })
    void thePageAndItsPartsAreServedAndMayLoadNothingFromElsewhere(String path, String type) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(type)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self';"),
                                not(containsString("unsafe"))))
                .body(not(containsString("http:")))
                .body(not(containsString("https:")));
        given().head(path).then().statusCode(200);
    }

    @Test
    void thePageTellsItsKeysAndLabelsWhatIsEntered() {
        String page = given().get("/desk/moderation").asString();

        assertThat(page)
                .contains("lang=\"en\"", "name=\"viewport\"", "aria-live=\"polite\"", "<kbd>j</kbd>", "<kbd>r</kbd>")
                .contains("for=\"token\"", "for=\"kind\"", "for=\"reason\"", "for=\"text\"")
                .doesNotContain("style=", "onclick", "<style");
        assertThat(given().get("/desk/moderation.js").asString()).doesNotContain("innerHTML", "localStorage");
    }
}
