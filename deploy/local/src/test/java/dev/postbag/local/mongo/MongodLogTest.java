package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodLogTest {

    @TempDir
    Path directory;

    @Test
    void theLastComplaintOfThisRunIsQuotedWithoutTheAbortThatFollowed() throws IOException {
        MongodLog log = begun("{\"s\":\"E\",\"c\":\"STORAGE\",\"msg\":\"an earlier run\"}\n");
        write("""
                {"s":"I","c":"CONTROL","msg":"starting"}
                {"s":"E","c":"WT","msg":"WiredTiger error message","attr":{"message":{"msg":"turtle is damaged"}}}
                {"s":"F","c":"ASSERT","msg":"aborting"}
                {"s":"F","c":"CONTROL","msg":"Writing fatal message","attr":{"message":"signal 6"}}
                not JSON

                """);

        assertThat(log.lastComplaint()).contains("WiredTiger error message: turtle is damaged");
    }

    @Test
    void anErrorInWordsIsQuotedAsItStands() throws IOException {
        MongodLog log = begun("");
        write(
                "{\"s\":\"E\",\"c\":\"CONTROL\",\"msg\":\"terminating\",\"attr\":{\"error\":\"Location1: Wrong mongod version\"}}\n");

        assertThat(log.lastComplaint()).contains("terminating: Location1: Wrong mongod version");
    }

    @Test
    void aServerThatNeverCameToItsLogIsQuotedFromItsConsole() throws IOException {
        MongodLog log = begun("");
        Files.writeString(directory.resolve("console"), "mongod: libcurl.so.4: cannot open\n{\"s\":\"I\"}\n\n");

        assertThat(log.lastComplaint()).contains("mongod: libcurl.so.4: cannot open");
    }

    @Test
    void aServerThatCouldNotWriteItsLogIsQuotedFromItsConsoleWithoutItsTrace() throws IOException {
        MongodLog log = begun("");
        Files.writeString(directory.resolve("console"), """
                {"s":"F","c":"CONTROL","msg":"Writing to log file failed","attr":{"error":"No space left on device"}}
                BACKTRACE: {"backtrace":[{"a":"5629A5DBB6A4"}]}
                  Frame: {"a":"5629A5DBB6A4"}
                END BACKTRACE
                """);

        assertThat(log.lastComplaint()).contains("Writing to log file failed: No space left on device");
    }

    @Test
    void aServerThatSaidNothingIsNotQuoted() throws IOException {
        assertThat(begun("").lastComplaint()).isEmpty();
    }

    private MongodLog begun(String before) throws IOException {
        write(before);
        return MongodLog.from(directory.resolve("log"), directory.resolve("console"));
    }

    private void write(String lines) throws IOException {
        Files.writeString(directory.resolve("log"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
