package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aJsonRecordReadsAsTimeLevelLoggerAndMessage() {
        assertThat(LogLine.readable("""
                        {"timestamp":"2026-03-01T10:00:00.123456789Z","level":"WARN","loggerName":"dev.postbag.Thing",
                        "message":"It is late","threadName":"main"}""".replace("\n", "")))
                .isEqualTo("2026-03-01T10:00:00.123 WARN  [Thing] It is late");
    }

    @Test
    void aStackTraceFollowsItsMessage() {
        assertThat(
                        LogLine.readable(
                                "{\"timestamp\":\"now\",\"level\":\"ERROR\",\"message\":\"No\",\"stackTrace\":\"a.B: c\\n\\tat d\\n\"}"))
                .isEqualTo("now ERROR [] No\na.B: c\n\tat d");
    }

    @Test
    void whatIsNoRecordStaysAsItIs() {
        assertThat(LogLine.readable("plain")).isEqualTo("plain");
        assertThat(LogLine.readable("{\"cut")).isEqualTo("{\"cut");
        assertThat(LogLine.readable("{\"a\":1}")).isEqualTo("{\"a\":1}");
    }
}
