package dev.postbag.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.postbag.ingest.HostileCapture;
import dev.postbag.ingest.Seeds;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a capture is gets told or refused, and what is told is read by its reader. */
class ContentFuzzTest {

    static Stream<byte[]> whatIsTakenInIsRead() {
        return Seeds.ofAll();
    }

    @MethodSource
    @FuzzTest
    void whatIsTakenInIsRead(byte[] bytes) {
        ContentCheck check = new ContentCheck("", null);
        Optional<TakeInResult.Refused> refused = Optional.empty();
        for (int at = 0; at <= bytes.length && refused.isEmpty(); at += TextCheck.CHUNK) {
            int length = Math.min(TextCheck.CHUNK, bytes.length - at);
            byte[] chunk = Arrays.copyOfRange(bytes, at, at + length);
            refused = check.refusal(chunk, length, length < TextCheck.CHUNK);
        }
        refused.ifPresentOrElse(
                refusal -> assertThat(refusal.detail()).endsWith("."),
                () -> new HostileCapture(bytes, check.format(), check.charset()).read());
    }
}
