package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryKeyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The Harbour Lamp     | the harbour lamp
            The  Harbour   Lamp  | The Harbour Lamp
            “Quoted” words       | "Quoted" words
            ‘Quoted’ words       | Quoted words
            It's the lamp        | It’s the lamp
            It's the lamp        | Its the lamp
            Lamp - lit           | Lamp — lit
            Lamp: lit!           | Lamp, lit
            Straße               | STRASSE
            ΟΔΟΣ                 | οδος
            ﬁre                  | fire
            """)
    void titlesThatDifferOnlyInLookHaveOneKey(String one, String other) {
        assertThat(StoryKey.of(DAY, one)).isEqualTo(StoryKey.of(DAY, other));
    }

    @Test
    void charactersWrittenInTwoWaysHaveOneKey() {
        assertThat(StoryKey.of(DAY, "caf\u00e9")).isEqualTo(StoryKey.of(DAY, "cafe\u0301"));
        assertThat(StoryKey.of(DAY, "a\u00a0b")).isEqualTo(StoryKey.of(DAY, "a b"));
        assertThat(StoryKey.of(DAY, "la\u00admp\u200b")).isEqualTo(StoryKey.of(DAY, "lamp"));
    }

    @ParameterizedTest
    @CsvSource({"lamp one,lamp two", "lamp,lamps", "now here,nowhere", "???,!!!", "C,C++", "cafe,café"})
    void otherTitlesHaveOtherKeys(String one, String other) {
        assertThat(StoryKey.of(DAY, one)).isNotEqualTo(StoryKey.of(DAY, other));
    }

    @Test
    void theSameTitleOnAnotherDayHasAnotherKey() {
        assertThat(StoryKey.of(DAY, "lamp")).isNotEqualTo(StoryKey.of(DAY.plusDays(1), "lamp"));
    }

    @Test
    void theDateCanBeReadInTheKey() {
        assertThat(StoryKey.of(DAY, "The Lamp!")).hasToString("2025-08-23|the lamp");
    }

    @Test
    void aKeyIsBoundedAndStillTellsLongTitlesApart() {
        String begin = "a very long title ".repeat(50);

        StoryKey one = StoryKey.of(DAY, begin + "one");
        StoryKey other = StoryKey.of(DAY, begin + "other");

        assertThat(one).isNotEqualTo(other);
        assertThat(one.value()).hasSizeLessThan(200);
    }
}
