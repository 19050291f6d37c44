package dev.postbag.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "one two three four,      one two three four,        1",
        "One. Two: three FOUR,    one two three four,        1",
        "one two three four,      one two three four five,   0.667",
        "one two three four five, zero one two three four,   0.5",
        "one two three four,      four three two one,        0",
        "one two three one two three, one two three,         0.333",
        "one two,                 one two,                   1",
        "one two,                 one three,                 0",
        "ab c d,                  a bc d,                    0",
    })
    void twoAreAsLikeAsTheShareOfRunsOfThreeWordsThatBothHave(String one, String other, double likeness) {
        assertThat(Wording.of(one).likeness(Wording.of(other))).isBetween(likeness - 0.001, likeness + 0.001);
        assertThat(Wording.of(other).likeness(Wording.of(one))).isBetween(likeness - 0.001, likeness + 0.001);
    }
}
