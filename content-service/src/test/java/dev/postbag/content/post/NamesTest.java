package dev.postbag.content.post;

import static dev.postbag.content.post.StoryBuilder.paragraph;
import static dev.postbag.content.post.StoryBuilder.paragraphs;
import static dev.postbag.content.post.StoryBuilder.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Harbour Office was shut again. | Harbour Office",
                "We asked Margaret Thornbury why. | Margaret Thornbury",
                "In the end Cllr Hill left. | Hill",
                "It went to the Lamp Trust of Shingle Street. | Lamp Trust of Shingle Street",
                "Then Mr. O'Hara-Jones spoke. | O'Hara-Jones",
                "Żaneta Żółw-Ćwik wrote it. | Żaneta Żółw-Ćwik"
            })
    void aNameIsFoundByItsCapitals(String text, String name) {
        assertThat(Names.in("a title", paragraphs(text))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Nothing happened on Monday.",
        "The lamp was lit. It shone. Nobody saw.",
        "Yesterday Hill was quiet.",
        "a b c D e"
    })
    void aWordThatOnlyStandsFirstIsNoName(String text) {
        assertThat(Names.in("a title", paragraphs(text))).isEmpty();
    }

    @Test
    void namesAreToldOnceInTheOrderOfTheTextTheTitleFirst() {
        assertThat(Names.in(
                        "Harbour Office shut",
                        List.of(
                                quotation("The Gazette", paragraph("a", "Said Mrs Tern of the harbour office.")),
                                paragraph("b", "The HARBOUR OFFICE and the Harbour Office, and Ada Tern."))))
                .containsExactly("Harbour Office", "Tern", "Ada Tern");
    }

    @Test
    void thereAreTwoHundredAtTheMost() {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "met Ada T" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "rn")
                .collect(Collectors.joining(", "));

        assertThat(Names.in("a title", paragraphs(many))).hasSize(200);
    }
}
