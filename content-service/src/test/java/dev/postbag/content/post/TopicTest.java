package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "County Hall;county-hall",
                "  COUNTY   hall! ;county-hall",
                "Café Ærø & Straße;cafe-aero-strasse",
                "İzmir;izmir",
                "Гавань и Маяк;гавань-и-маяк",
                "हिन्दी समाचार;हिन्दी-समाचार",
                "港の灯;港の灯",
                "２０２５;2025",
                "state: of the union;state-of-the-union",
            })
    void aLabelIsFoldedIntoASlugAndKeepsItsName(String label, String slug) {
        assertThat(Topic.of(label)).contains(new Topic(slug, label.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "…", "!?", "state: private", "state: soft_trashed"})
    void whatHasNoWordAndWhatTellsOfAStateIsNoTopic(String label) {
        assertThat(Topic.of(label)).isEmpty();
    }

    @Test
    void labelsThatFoldIntoOneAreOneTopicWithTheFirstName() {
        assertThat(Topic.of(List.of("Library", "LIBRARY", "library!", "Sea")))
                .containsExactly(new Topic("library", "Library"), new Topic("sea", "Sea"));
    }

    @Property
    void aSlugIsItsOwnSlug(@ForAll String label) {
        Topic.of(label)
                .map(Topic::slug)
                .filter(slug -> slug.length() < Folding.LONGEST)
                .ifPresent(slug -> assertThat(Topic.of(slug).map(Topic::slug)).contains(slug));
    }

    @Property
    void aSlugIsNeverLongAndNeverHasWhatAnAddressTakesForSomethingElse(@ForAll String label) {
        Topic.of(label.repeat(9))
                .map(Topic::slug)
                .ifPresent(slug -> assertThat(slug)
                        .hasSizeLessThanOrEqualTo(Folding.LONGEST)
                        .doesNotContainPattern("[\\s./%;\\\\$&?#+]|^-|-$|--"));
    }
}
