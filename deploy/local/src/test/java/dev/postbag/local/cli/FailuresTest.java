package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    /** A command that does nothing. */
    @Command(name = "any")
    static final class AnyCommand {}

    @Test
    void aRefusalOfMongoDbIsNoFaultOfOursAndQuotesNothing() {
        BsonDocument answer = BsonDocument.parse("""
                {"ok": 0, "code": 13, "codeName": "Unauthorized", "errmsg": "not authorized to insert a secret"}""");

        String said = said(new MongoCommandException(answer, new ServerAddress()));

        assertThat(said)
                .startsWith("postbag: MongoDB did not do what it was asked for: Unauthorized.")
                .doesNotContain("secret", "\tat ");
    }

    @Test
    void aSilentMongoDbIsNamedByWhatHappened() {
        assertThat(said(new MongoTimeoutException("after 30000 ms"))).contains("MongoTimeoutException.");
    }

    private static String said(Exception failure) {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new AnyCommand()).setErr(new PrintWriter(err));
        assertThat(new Failures().handleExecutionException(failure, command, null))
                .isEqualTo(ExitCode.FAILED);
        return err.toString();
    }
}
