package dev.postbag.content.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;

class BeginningsTest {

    private final QueryBuilder builder = new QueryBuilder(Analysis.analyzer());

    @Test
    void aTextWithoutTheWordIsPassedOver() {
        Beginnings libraries = new Beginnings(query("libraries"));

        assertThat(libraries.mayBeIn("The LIBRARY van")).isTrue();
        assertThat(libraries.mayBeIn("The lifeboat’s crew")).isFalse();
        assertThat(libraries.mayBeIn("Café")).isTrue();
    }

    @Property
    void noFormOfAWordIsPassedOver(@ForAll("words") String word) {
        assertThat(new Beginnings(query(word)).mayBeIn("before " + word + " and after"))
                .isTrue();
    }

    @Property
    void noOtherFormOfTheSameStemIsPassedOver(@ForAll("words") String word, @ForAll("words") String other) {
        boolean one = query(word).equals(query(other));

        assertThat(!one || new Beginnings(query(word)).mayBeIn(other)).isTrue();
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> start = Arbitraries.strings()
                .withChars("aeioulnrstpbgy".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(4);
        Arbitrary<String> end = Arbitraries.of(Arrays.asList(
                "", "s", "es", "ies", "y", "ed", "ing", "ational", "ization", "iviti", "ness", "fulness", "ousli",
                "ate", "ement", "ful", "bility", "ble", "e", "ll", "eed", "sses"));
        return Combinators.combine(start, end).as((a, b) -> a + b);
    }

    private Query query(String word) {
        return builder.createPhraseQuery(Fields.TEXT, word);
    }
}
