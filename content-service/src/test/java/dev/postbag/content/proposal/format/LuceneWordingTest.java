package dev.postbag.content.proposal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LuceneWordingTest {

    private final LuceneWording wording = new LuceneWording();

    @Test
    void theSameWordsHaveTheSameHashesHoweverTheyAreSetDown() {
        List<Integer> hashes = wording.hashes(List.of("The harbour lamp is lit again tonight, at last."));

        assertThat(hashes).hasSize(128);
        assertThat(wording.hashes(List.of("the harbour LAMP is lit", "again tonight at last")))
                .isEqualTo(hashes);
    }

    @Test
    void aTextOfAFewWordsHasNone() {
        assertThat(wording.hashes(List.of("The lamp is lit"))).isEmpty();
        assertThat(wording.hashes(List.of())).isEmpty();
    }

    @Test
    void theShareOfEqualHashesIsAboutTheShareOfRunsInCommon() {
        List<String> words = words(1_000);
        List<String> changed = new ArrayList<>(words);
        changed.subList(500, 1_000).replaceAll(word -> word + "x");
        List<Integer> hashes = wording.hashes(List.of(String.join(" ", words)));
        List<Integer> others = wording.hashes(List.of(String.join(" ", changed)));
        int equal = 0;
        for (int place = 0; place < hashes.size(); place++) {
            equal += hashes.get(place).equals(others.get(place)) ? 1 : 0;
        }

        assertThat(equal / 128.0).isCloseTo(1 / 3.0, within(0.15));
    }

    @Test
    void equalWordsAreCountedInTheirOrder() {
        assertThat(wording.equalWords(List.of("One two.", "Three four"), List.of("one TWO three, four")))
                .isEqualTo(1);
        assertThat(wording.equalWords(List.of("one two three four"), List.of("one two four")))
                .isCloseTo(6 / 7.0, within(0.001));
        assertThat(wording.equalWords(List.of("one"), List.of("two"))).isZero();
        assertThat(wording.equalWords(List.of(), List.of("-"))).isZero();
    }

    private static List<String> words(int count) {
        Random any = new Random(7);
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            words.add(Integer.toString(any.nextInt(1_000_000), 36));
        }
        return words;
    }
}
