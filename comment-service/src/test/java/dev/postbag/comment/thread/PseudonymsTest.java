package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    @Test
    void aPseudonymIsTwoWords() {
        assertThat(Pseudonyms.draw(new SecureRandom())).matches("[A-Z][a-z]+ [A-Z][a-z]+");
    }

    @Test
    void thereAreMoreThanTwentyThousandPairsAndEachCanBeDrawn() {
        Set<String> adjectives = new HashSet<>();
        Set<String> nouns = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String[] words = Pseudonyms.draw(RandomGenerator.getDefault()).split(" ");
            adjectives.add(words[0]);
            nouns.add(words[1]);
        }

        assertThat(adjectives.size()).isGreaterThanOrEqualTo(100);
        assertThat(nouns.size()).isGreaterThanOrEqualTo(100);
        assertThat(adjectives.size() * nouns.size()).isGreaterThan(20_000);
    }
}
