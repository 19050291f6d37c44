package dev.postbag.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "401, unauthenticated",
        "403, forbidden",
        "404, not-found",
        "405, method-not-allowed",
        "406, not-acceptable",
        "408, request-timeout",
        "409, conflict",
        "410, gone",
        "413, too-large",
        "414, address-too-long",
        "415, unsupported-media-type",
        "422, unprocessable",
        "429, too-many-requests",
        "431, headers-too-large",
        "500, internal",
        "502, bad-gateway",
        "503, unavailable",
        "504, gateway-timeout"
    })
    void eachStatusHasItsCode(int status, String code) {
        Problem problem = StatusProblems.of(status, "why");
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.detail()).isEqualTo("why");
    }

    @ParameterizedTest
    @CsvSource({"402, request-refused", "418, request-refused", "499, request-refused", "501, internal", "507, internal"
    })
    void aStatusWithoutACodeOfItsOwnSaysWhoseFaultItIs(int status, String code) {
        assertThat(StatusProblems.of(status, null).status()).isEqualTo(status);
        assertThat(StatusProblems.of(status, null).code()).isEqualTo(code);
    }

    @Test
    void everyErrorHasAProblem() {
        assertThat(IntStream.range(400, 600).mapToObj(status -> StatusProblems.of(status, null)))
                .allMatch(
                        problem -> !problem.code().isBlank() && !problem.title().isBlank());
    }
}
