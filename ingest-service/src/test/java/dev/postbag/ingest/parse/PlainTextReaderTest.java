package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

    private static Reading reading(String text) {
        return new PlainTextReader().read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void aDayAndATitleOpenAStory() {
        Reading reading = reading("""
                Saturday, 23 August 2025

                The Lamp Is Lit

                Somebody mended the harbour lamp.

                We are grateful.

                Friday, 22 August 2025

                No Lamp

                The harbour lamp is broken.
                """);

        assertThat(reading.stories()).extracting(ParsedStory::title).containsExactly("The Lamp Is Lit", "No Lamp");
        assertThat(reading.stories())
                .extracting(ParsedStory::publishedOn)
                .containsExactly(LocalDate.of(2025, 8, 23), LocalDate.of(2025, 8, 22));
        assertThat(reading.stories().getFirst().blocks()).hasSize(2);
        assertThat(reading.unread()).isEmpty();
    }
}
