package dev.postbag.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aProblemDocumentReadsAsWhatWhyAndWhatToQuote() {
        Problem problem = Problem.of(400, """
                {"type":"about:blank","title":"Bad request","status":400,"detail":"The charset is not known.",
                 "code":"unknown-charset","traceId":"4bf9","errors":[{"pointer":"/charset","detail":"no such charset"}]}
                """);

        assertThat(problem.readable()).isEqualTo("""
                        Bad request (400, unknown-charset): The charset is not known.
                          - /charset no such charset
                          reference: 4bf9""");
    }

    @Test
    void anAnswerThatIsNoProblemDocumentIsShownAsItIs() {
        assertThat(Problem.of(502, "<h1>Bad gateway</h1>").readable())
                .isEqualTo("Unexpected answer (502): <h1>Bad gateway</h1>");
    }

    @Test
    void aLongForeignBodyIsCut() {
        assertThat(Problem.of(500, "x".repeat(5000)).readable())
                .hasSizeLessThan(400)
                .endsWith("...");
    }
}
