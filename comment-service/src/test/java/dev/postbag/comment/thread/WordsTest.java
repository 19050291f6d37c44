package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void whiteSpaceAroundWordsGoes() {
        assertThat(readable(" \n\t Hello \u2003")).isEqualTo("Hello");
    }

    @Test
    void everyLineEndsInALineFeed() {
        assertThat(readable("one\r\ntwo\rthree\n\tfour")).isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "\u00a0", "\u200b\u200d\ufeff", "\u2028"})
    void wordsMustSaySomething(String nothing) {
        assertThat(unreadable(nothing)).isEqualTo("must say something");
    }

    @Test
    void wordsMustBeThere() {
        assertThat(unreadable(null)).isEqualTo("is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\udc22\ud83d", "a\0b", "\u001b[31m", "\u007f", "\u0085!", "a\u0008"})
    void whatCannotBeShownIsRefused(String bad) {
        assertThat(unreadable("x" + bad + "x")).contains("cannot be shown");
    }

    @Test
    void theRefusedCharacterIsNamed() {
        assertThat(unreadable("a\0b")).contains("U+0000");
        assertThat(unreadable("a\ud83db")).contains("U+D83D");
    }

    @Test
    void lengthIsCountedInCharactersNotInHalves() {
        assertThat(readable("🐢".repeat(Words.LONGEST))).hasSize(2 * Words.LONGEST);
        assertThat(unreadable("🐢".repeat(Words.LONGEST + 1))).isEqualTo("has 10,001 characters; 10,000 are the most");
        assertThat(readable("  " + "a".repeat(Words.LONGEST) + "  ")).hasSize(Words.LONGEST);
    }

    @Test
    void noUnreadableWordsCanBeMade() {
        assertThatThrownBy(() -> new Words("\0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsOfAnotherSystemMayBeLongerAndWhatCannotBeShownIsReplaced() {
        assertThat(Words.imported("a".repeat(Words.LONGEST + 1))).isPresent();
        assertThat(Words.imported("a".repeat(Words.LONGEST_IMPORTED + 1))).isEmpty();
        assertThat(Words.imported(" a\0b\ud83dc\r\nd ")).contains(new Words("a\ufffdb\ufffdc\nd"));
        assertThat(Words.imported(" \u200b\n")).isEmpty();
    }

    private static String readable(String sent) {
        return Words.read(sent) instanceof Words.Reading.Readable readable
                ? readable.words().text()
                : "unreadable";
    }

    private static String unreadable(@Nullable String sent) {
        return Words.read(sent) instanceof Words.Reading.Unreadable unreadable ? unreadable.reason() : "readable";
    }
}
