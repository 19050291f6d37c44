package dev.postbag.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import dev.postbag.kit.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class StoreProblemsTest {

    private final StoreProblems problems = new StoreProblems();

    @Test
    void aStoreOutOfReachIsUnavailableAndSaysWhenToTryAgain() {
        Response answer = problems.failed(new MongoTimeoutException("waiting for server secret.example:27017"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isNotBlank();
        assertThat(answer.getEntity()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("unavailable");
            assertThat(problem.detail()).doesNotContain("secret");
        });
    }

    @Test
    void aStoreThatRefusesOneThingIsAFault() {
        Response answer = problems.failed(new MongoException(121, "document failed validation"));

        assertThat(answer.getStatus()).isEqualTo(500);
    }
}
