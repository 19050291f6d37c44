package dev.postbag.gateway.newsstand.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    private static final Set<Coding> BOTH = Set.of(Coding.GZIP, Coding.BROTLI);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | BROTLI",
                "br;q=1.0, gzip;q=0.8 | BROTLI",
                "gzip;q=1.0, br;q=0.5 | GZIP",
                "GZIP | GZIP",
                "x-gzip | GZIP",
                "br;q=0, gzip | GZIP",
                "br;q=0.000 , gzip;q=0 | IDENTITY",
                "br; q = 0.2 | BROTLI",
                "br;q=much, gzip | GZIP",
                "zstd | IDENTITY",
                "'' | IDENTITY",
                ";;,,= | IDENTITY"
            })
    void theReaderGetsTheSmallestOfWhatIsLikedBest(String accepted, Coding expected) {
        assertThat(Coding.of(accepted, BOTH)).isEqualTo(expected);
    }

    @Test
    void nothingIsPackedForWhoSaysNothingOrWhereNothingIs() {
        assertThat(Coding.of(null, BOTH)).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.of("br, gzip", Set.of())).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.of("br, gzip", Set.of(Coding.GZIP))).isEqualTo(Coding.GZIP);
    }

    @Test
    void bothPackingsGiveTheWordsBackAndBrotliIsTheSmaller() throws IOException {
        byte[] words = "The ferry left the quay at nine; nobody had told the harbour master. "
                .repeat(40)
                .getBytes(StandardCharsets.UTF_8);

        Map<Coding, Buffer> packed = Coding.packed(words);

        Buffer gzip = packed.get(Coding.GZIP);
        Buffer brotli = packed.get(Coding.BROTLI);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.getBytes())).readAllBytes())
                .isEqualTo(words);
        assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.getBytes())).readAllBytes())
                .isEqualTo(words);
        assertThat(brotli.length()).isLessThan(gzip.length());
    }
}
