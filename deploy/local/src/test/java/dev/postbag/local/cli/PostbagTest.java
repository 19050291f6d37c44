package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.local.desk.DeskKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostbagTest {

    @TempDir
    private Path directory;

    @Test
    void helpNamesEveryCommand() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("up", "down", "status", "logs", "token", "ingest", "test", "bench");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "logs", "token", "ingest", "test", "bench"})
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: postbag " + command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    fly                          | Unmatched argument at index 0: 'fly'
                    up --port 0                  | --port must be between 1 and 65535
                    up --port many               | 'many' is not an int
                    up --mongodb oracle          | 'oracle' names no MongoDB
                    up --mongodb mongodb://      | The MongoDB address cannot be read
                    token                        | Missing required option: '--role=ROLE'
                    token --role king            | the roles are [reader, editor, moderator, operator]
                    token --role editor --hours 0 | --hours must be between
                    ingest                       | Missing required parameter: 'FILE'
                    ingest a.txt --charset utf-99 | utf-99
                    test --fuzz 0                | --fuzz must be at least 1 minute
                    test --fuzz long             | 'long' is not an int
                    logs                         | Missing required parameter: 'SERVICE'
                    """)
    void aWrongCommandLineIsExplainedWithoutAStackTrace(String line, String message) {
        CommandRun run = CommandRun.of(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void aTokenIsPrintedAlone() throws IOException {
        DeskKeys.madeOnceIn(directory.resolve("keys"));

        CommandRun run =
                CommandRun.of("token", "--role", "editor", "--role", "Moderator", "--data", directory.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutKeysThereIsNoToken() {
        CommandRun run = CommandRun.of("token", "--role", "editor", "--data", directory.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("The first `postbag up` makes them").doesNotContain("\tat ");
    }

    @Test
    void whatDoesNotRunIsSaidSo() {
        assertThat(CommandRun.of("status", "--data", directory.toString()).exitCode())
                .isEqualTo(1);

        CommandRun down = CommandRun.of("down", "--data", directory.toString());
        assertThat(down.exitCode()).isZero();
        assertThat(down.out()).contains("Nothing runs on");
    }

    @Test
    void theLogsThereAreAreNamedWhenAnotherIsAskedFor() throws IOException {
        Path logs = Files.createDirectory(directory.resolve("logs"));
        Files.write(logs.resolve("content.log"), List.of("one", "two", "three"));

        assertThat(CommandRun.of("logs", "../etc", "--data", directory.toString())
                        .err())
                .contains("there are: content");
        assertThat(CommandRun.of("logs", "content", "-n", "2", "--data", directory.toString())
                        .out()
                        .lines())
                .containsExactly("two", "three");
    }
}
