package dev.postbag.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything a resource can throw into a problem document; what nobody foresaw shows a reference and no more. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String TRY_AGAIN_AFTER_SECONDS = "5";

    private final List<Outages> outages;

    public ProblemMappers(@All List<Outages> outages) {
        this.outages = outages;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refusal) {
        Response.ResponseBuilder answer = builder(refusal.problem());
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (exception.getCause() instanceof JsonProcessingException malformed) {
            return malformedJson(malformed);
        }
        if (status >= 500) {
            return fault(status, exception);
        }
        Response.ResponseBuilder answer = builder(StatusProblems.of(status, null));
        exception.getResponse().getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    /** The second is named since Quarkus has an answer of its own to it. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response malformedJson(JsonProcessingException malformed) {
        Problem.Fault fault = new Problem.Fault(Pointer.to(malformed), "cannot be read as what is expected here");
        return answer(Problem.of(400, "malformed-json", "The body is not the JSON expected", null, List.of(fault)));
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException invalid) {
        if (invalid.getConstraintViolations().stream().anyMatch(ProblemMappers::isOfTheAnswer)) {
            return unforeseen(invalid);
        }
        List<Problem.Fault> faults = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.Fault(Pointer.to(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.Fault::pointer).thenComparing(Problem.Fault::detail))
                .toList();
        return answer(Problem.of(400, "invalid-request", "The request breaks a rule", null, faults));
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthenticated(RuntimeException missing) {
        return challenge();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RuntimeException forbidden) {
        return answer(StatusProblems.of(403, null));
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable fault) {
        return outages.stream().anyMatch(known -> known.isOne(fault)) ? outOfReach(fault) : fault(500, fault);
    }

    private static Response outOfReach(Throwable outage) {
        LOG.warnf("Out of reach: %s", outage.getClass().getName());
        LOG.debug("Out of reach", outage);
        return builder(StatusProblems.of(503, "What it needs is out of reach for the moment. Try again."))
                .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS)
                .build();
    }

    private static Response fault(int status, Throwable fault) {
        String trace = TraceId.current();
        String reference = trace == null ? UUID.randomUUID().toString() : trace;
        LOG.errorf("Fault %s: %s", reference, fault);
        LOG.debugf(fault, "Fault %s", reference);
        return answer(StatusProblems.of(status, "Reference " + reference + "."));
    }

    private static Response challenge() {
        return builder(StatusProblems.of(401, "Send a bearer token in the Authorization header."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response answer(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static boolean isOfTheAnswer(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == jakarta.validation.ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}
