package dev.postbag.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postbag.kit.json.Json;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void itsTypeIsMadeOfItsCode() {
        assertThat(Problem.of(404, "no-such-post", "No such post", null).type())
                .isEqualTo("urn:postbag:problem:no-such-post");
    }

    @Test
    void itIsWrittenAsRfc9457SaysWithoutWhatIsNotKnown() throws JsonProcessingException {
        assertThat(write(Problem.of(404, "no-such-post", "No such post", null)))
                .isEqualTo("{'type':'urn:postbag:problem:no-such-post','title':'No such post','status':404,"
                        + "'code':'no-such-post'}");
        assertThat(write(Problem.of(400, "bad", "Bad", "It is.", List.of(new Problem.Fault("/body", "is empty")))))
                .isEqualTo(
                        "{'type':'urn:postbag:problem:bad','title':'Bad','status':400,'detail':'It is.','code':'bad',"
                                + "'errors':[{'pointer':'/body','detail':'is empty'}]}");
    }

    @Test
    void withinATraceItNamesTheTrace() {
        SpanContext context = SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());
        try (Scope trace = Span.wrap(context).makeCurrent()) {
            assertThat(trace).isNotNull();
            assertThat(Problem.of(500, "internal", "Wrong", null).traceId()).isEqualTo(TRACE);
            assertThat(TraceId.traceparent()).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
        }
        assertThat(Problem.of(500, "internal", "Wrong", null).traceId()).isNull();
        assertThat(TraceId.traceparent()).isNull();
    }

    @Test
    void aRefusalCarriesItsStatusAndCode() {
        assertThat(List.of(
                        ProblemException.badRequest("a", "A", "b"),
                        ProblemException.badParameter("limit", "is odd"),
                        ProblemException.notFound("a", "A", null),
                        ProblemException.conflict("a", "A", "b"),
                        ProblemException.unprocessable("a", "A", "b")))
                .extracting(refusal -> refusal.problem().status())
                .containsExactly(400, 400, 404, 409, 422);
        assertThat(ProblemException.badParameter("limit", "is odd").problem().errors())
                .containsExactly(new Problem.Fault("limit", "is odd"));
    }

    private static String write(Problem problem) throws JsonProcessingException {
        return Json.mapper().writeValueAsString(problem).replace('"', '\'');
    }
}
