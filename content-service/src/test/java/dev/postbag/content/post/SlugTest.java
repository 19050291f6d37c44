package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    private static final PostId POST = PostId.of("key");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Blimey - 10,000 Staff Short!;blimey-10-000-staff-short",
                "Don’t they know it's over?;dont-they-know-its-over",
                "Café Ærø & Straße;cafe-aero-strasse",
            })
    void aTitleBecomesWordsWithHyphens(String title, String slug) {
        assertThat(Slug.of(title, POST).value()).isEqualTo(slug);
    }

    @Test
    void aTitleWithoutLettersOfOursIsAddressedByTheId() {
        assertThat(Slug.of("…", POST).value()).isEqualTo("post-" + POST.value().substring(0, 8));
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        String slug = Slug.of("many words ".repeat(20), POST).value();

        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("words");
    }

    @Test
    void anAddressCannotBeTakenForAnId() {
        String title = "a".repeat(26);

        assertThat(PostId.read(title)).isPresent();
        assertThat(Slug.of(title, POST).value()).isEqualTo(title + "-post");
    }

    @Property
    void everyTitleHasAnAddressThatCanBeReadBack(@ForAll String title) {
        Slug slug = Slug.of(title, POST);

        assertThat(Slug.read(slug.value())).contains(slug);
        assertThat(PostId.read(slug.value())).isEmpty();
    }
}
