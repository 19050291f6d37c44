package dev.postbag.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postbag.kit.json.Json;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    record Item(@NotBlank String name) {}

    record Order(
            @NotBlank String title,
            List<@Valid Item> items,
            List<@NotBlank String> tags,
            Map<String, @NotBlank String> notes) {}

    static class Orders {
        @NotBlank
        public String place(@Valid Order order, @Max(9) int count) {
            return "";
        }
    }

    private final ProblemMappers mappers = new ProblemMappers(List.of());

    @Test
    void aRefusalIsAnsweredAsItsProblemWithItsHeaders() {
        Problem problem = Problem.of(409, "closed", "The thread is closed", null);
        Response answer = mappers.refused(new ProblemException(problem, Map.of("Retry-After", "5")));
        assertThat(problemOf(answer)).isEqualTo(problem);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @Test
    void anHttpErrorBecomesTheProblemOfItsStatusAndKeepsItsHeaders() {
        Response notFound = mappers.http(new NotFoundException("secret: /etc/passwd"));
        assertThat(problemOf(notFound).code()).isEqualTo("not-found");
        assertThat(problemOf(notFound).detail()).isNull();
        Response notAllowed = mappers.http(new NotAllowedException(
                Response.status(405).header("Allow", "GET").type("text/plain").build()));
        assertThat(problemOf(notAllowed).code()).isEqualTo("method-not-allowed");
        assertThat(notAllowed.getHeaderString("Allow")).isEqualTo("GET");
        assertThat(notAllowed.getHeaders().get("Content-Type")).hasSize(1);
    }

    @Test
    void aRedirectionStaysOne() {
        Response redirection =
                mappers.http(new RedirectionException(Response.Status.FOUND, URI.create("http://host/there")));
        assertThat(redirection.getStatus()).isEqualTo(302);
    }

    @Test
    void aServersErrorShowsAReferenceAndNothingMore() {
        Problem problem = problemOf(mappers.http(new ServiceUnavailableException("jdbc:secret")));
        assertThat(problem.code()).isEqualTo("unavailable");
        assertThat(problem.detail()).startsWith("Reference ").doesNotContain("secret");
    }

    @Test
    void anOutageIsUnavailableAndSaysWhenToTryAgain() {
        ProblemMappers knowing = new ProblemMappers(List.of(IllegalStateException.class::isInstance));

        Response answer = knowing.unforeseen(new IllegalStateException("server secret.example:27017"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isNotBlank();
        assertThat(problemOf(answer).code()).isEqualTo("unavailable");
        assertThat(problemOf(answer).detail()).doesNotContain("secret");
    }

    @Test
    void whatNobodyForesawShowsAReferenceAndNothingMore() {
        Problem problem = problemOf(mappers.unforeseen(new IllegalStateException("password=secret")));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.code()).isEqualTo("internal");
        assertThat(problem.errors()).isEmpty();
        assertThat(problem.detail()).matches("Reference [0-9a-f-]{36}\\.");
    }

    @Test
    void jsonThatCannotBeReadIsPointedAt() {
        Problem nested = problemOf(mappers.malformedJson(failureOfReading("{\"items\":[{\"name\":{}}]}")));
        assertThat(nested.status()).isEqualTo(400);
        assertThat(nested.code()).isEqualTo("malformed-json");
        assertThat(nested.errors()).extracting(Problem.Fault::pointer).containsExactly("/items/0/name");
        Problem odd = problemOf(mappers.malformedJson(failureOfReading("{\"notes\":{\"a/b~c\":{}}}")));
        assertThat(odd.errors()).extracting(Problem.Fault::pointer).containsExactly("/notes/a~1b~0c");
        Problem broken = problemOf(mappers.malformedJson(failureOfReading("{\"title\":")));
        assertThat(broken.code()).isEqualTo("malformed-json");
        assertThat(broken.errors()).extracting(Problem.Fault::pointer).containsExactly("");
    }

    @Test
    void jsonThatCannotBeReadIsNotQuoted() {
        Response answer = mappers.malformedJson(failureOfReading("{\"items\":\"secret\"}"));
        assertThat(problemOf(answer).toString()).doesNotContain("secret").doesNotContain("Order");
    }

    @Test
    void malformedJsonWithinAnHttpErrorIsMalformedJson() {
        WebApplicationException wrapped = new WebApplicationException(failureOfReading("["), 400);
        assertThat(problemOf(mappers.http(wrapped)).code()).isEqualTo("malformed-json");
    }

    @Test
    void everyBrokenRuleIsPointedAt() {
        Order order = new Order(" ", List.of(new Item("a"), new Item("")), List.of("a", ""), Map.of("x/y", ""));
        Problem problem = problemOf(mappers.invalid(violations(order, 10)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("invalid-request");
        assertThat(problem.errors())
                .extracting(Problem.Fault::pointer)
                .containsExactly("/items/1/name", "/notes/x~1y", "/tags/1", "/title", "count");
        assertThat(problem.errors()).extracting(Problem.Fault::detail).allMatch(detail -> detail.startsWith("must"));
    }

    @Test
    void anAnswerThatBreaksARuleIsOurFault() throws NoSuchMethodException {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Set<ConstraintViolation<Orders>> violations =
                    factory.getValidator().forExecutables().validateReturnValue(new Orders(), place(), "");
            Problem problem = problemOf(mappers.invalid(new ResteasyReactiveViolationException(violations)));
            assertThat(problem.status()).isEqualTo(500);
            assertThat(problem.errors()).isEmpty();
        }
    }

    @Test
    void withoutATokenOneIsAskedFor() {
        Response answer = mappers.unauthenticated(new UnauthorizedException("secret"));
        assertThat(problemOf(answer).status()).isEqualTo(401);
        assertThat(problemOf(answer).code()).isEqualTo("unauthenticated");
        assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void theWrongRoleIsForbidden() {
        assertThat(problemOf(mappers.forbidden(new ForbiddenException("secret")))
                        .code())
                .isEqualTo("forbidden");
    }

    private static Problem problemOf(Response answer) {
        Problem problem = (Problem) answer.getEntity();
        assertThat(answer.getStatus()).isEqualTo(problem.status());
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        return problem;
    }

    private static ResteasyReactiveViolationException violations(Order order, int count) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return new ResteasyReactiveViolationException(factory.getValidator()
                    .forExecutables()
                    .validateParameters(new Orders(), place(), new Object[] {order, count}));
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Method place() throws NoSuchMethodException {
        return Orders.class.getMethod("place", Order.class, int.class);
    }

    private static JsonProcessingException failureOfReading(String json) {
        try {
            throw new AssertionError("was read: " + Json.mapper().readValue(json, Order.class));
        } catch (JsonProcessingException failure) {
            return failure;
        }
    }
}
