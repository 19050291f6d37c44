package dev.postbag.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "canal lanterns | canal,lanterns",
                "\"night bus\" canal | 'night bus',canal",
                "“night bus” | 'night bus'",
                "bus -night | bus,!night",
                "bus -\"night bus\" | bus,!'night bus'",
                "by-election | by-election",
                "it's | it's",
                "\"never ended | 'never ended'",
                "+ - -- \"\" \"?\" | -",
                "a\"b c\"d | a,'b c',d"
            })
    void wordsPhrasesAndWhatIsNotWantedAreToldApart(String written, String read) {
        List<String> expected = read.equals("-") ? List.of() : List.of(read.split(","));

        assertThat(Wanted.read(written).stream().map(WantedTest::shown).collect(Collectors.toList()))
                .isEqualTo(expected);
    }

    private static String shown(Wanted one) {
        String text = one.phrase() ? "'" + one.text() + "'" : one.text();
        return one.without() ? "!" + text : text;
    }
}
