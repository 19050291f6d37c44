package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Giveaway.Kind;
import dev.postbag.comment.thread.format.CommonMarkMarkup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiveawaysTest {

    private static final Markup MARKUP = new CommonMarkMarkup();
    private static final List<String> NAMES = List.of("Harbour Office", "Lamp Trust of Shingle Street", "Thornbury");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | Write to gull.tern@mail.example.org, please | gull.tern@mail.example.org",
                "EMAIL | Write to gull (at) example (dot) org | gull (at) example (dot) org",
                "EMAIL | [me](mailto:gull@example.org) | gull@example.org",
                "PHONE_NUMBER | Ring 01632 960 123 at night | 01632 960 123",
                "PHONE_NUMBER | Ring (01632) 960123 | (01632) 960123",
                "PHONE_NUMBER | Ring +44 7700 900 123. | +44 7700 900 123",
                "NATIONAL_INSURANCE_NUMBER | It is AB 12 34 56 C. | AB 12 34 56 C",
                "NATIONAL_INSURANCE_NUMBER | It is ab123456c | ab123456c",
                "CASE_NUMBER | They opened case no. HB/2024/0117 then | case no. HB/2024/0117",
                "CASE_NUMBER | See ref: ABC-12345. | ref: ABC-12345",
                "CASE_NUMBER | In K01LV123 I lost | K01LV123",
                "CASE_NUMBER | It was 3301234/2024 in the end | 3301234/2024",
                "NAME | I work at the Harbour Office. | Harbour Office",
                "NAME | The harbour **office** sacked me | harbour **office",
                "NAME | My aunt is with the LAMP trust of Shingle Street! | LAMP trust of Shingle Street",
                "NAME | I'm married to Thornbury | Thornbury"
            })
    void whatMayTellWhoWroteItIsFound(Kind kind, String words, String part) {
        assertThat(in(words)).singleElement().satisfies(giveaway -> {
            assertThat(giveaway.kind()).isEqualTo(kind);
            assertThat(words.substring(giveaway.start(), giveaway.end())).isEqualTo(part);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | Write to joe&#64;x.example, please | joe&#64;x.example",
                "EMAIL | Write to joe\\@x.example, please | joe\\@x.example",
                "EMAIL | > - Write to j**oe**@x.example | j**oe**@x.example",
                "PHONE_NUMBER | > Ring 07700&#32;900123 | 07700&#32;900123",
                "PHONE_NUMBER | Ring [07700](https://a.example/900) 900123 | 07700](https://a.example/900) 900123",
                "PHONE_NUMBER | Ring 07700\u200B 900\u00A0123 | 07700\u200B 900\u00A0123",
                "NAME | I work at the Harbour\u00A0Office. | Harbour\u00A0Office",
                "NAME | I work at the Har\u00ADbour&nbsp;Office. | Har\u00ADbour&nbsp;Office",
                "NAME | I am with [Thorn](https://a.example)*bury* | Thorn](https://a.example)*bury"
            })
    void whatIsShownTellsAsMuchAsWhatIsWritten(Kind kind, String words, String part) {
        assertThat(in(words)).singleElement().satisfies(giveaway -> {
            assertThat(giveaway.kind()).isEqualTo(kind);
            assertThat(words.substring(giveaway.start(), giveaway.end())).isEqualTo(part);
        });
    }

    @Test
    void aListOfNumbersIsNoNumber() {
        assertThat(in("- 01\n- 02\n- 03\n- 04\n- 05\n- 06")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was not raining that day.",
                "The Harbour Office is shut. I know it.",
                "I saw the office at the harbour.",
                "I like a thornbury hedge.",
                "Nobody at the Harbour Offices told me.",
                "In 2024 it cost 1,200,000 pounds, up from 950,000 in 2019.",
                "On 01/02/2026 at 10:30 the lamp went out, 12345678 of them.",
                "In this case nothing was done; a reference was made to page 12.",
                "Me@ is no address. Nor is @me, nor 3 @ 4.",
                "https://example.org/2024/0117/960123456",
                "Words a12bc345-ab12-4b16-b9c4-ab123456c000 k01lv123",
                "The AB line runs 12 34 times."
            })
    void whatIsHarmlessIsNot(String words) {
        assertThat(in(words)).isEmpty();
    }

    @Test
    void allOfItIsFoundInItsOrderAndNothingTwice() {
        assertThat(in("I am at the Harbour Office, +44 7700 900123,\nor gull@example.org. Ask me, not Thornbury."))
                .extracting(Giveaway::kind)
                .containsExactly(Kind.NAME, Kind.PHONE_NUMBER, Kind.EMAIL, Kind.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "0",
                "@",
                "&#64;",
                "a@",
                "a.",
                ".",
                "(at)",
                "I ",
                "I Harbour ",
                "case ",
                "+4",
                "A1",
                " ",
                "\n"
            })
    void aPieceRepeatedToTheEndCostsLittle(String piece) {
        assertThat(in("x" + piece.repeat(9_990 / piece.length()) + "x")).hasSizeLessThan(5_000);
    }

    /** Each of these is shown as two halves of which neither stands in what was written, and no link ends behind them. */
    @Test
    void whatStandsNowhereInTheWordsIsNotLookedForAgainAndAgain() {
        assertThat(in("&#128512;".repeat(550) + "](".repeat(2_500))).isEmpty();
    }

    private static List<Giveaway> in(String words) {
        return Giveaways.in(new Words(words), MARKUP.read(new Words(words)), NAMES);
    }
}
