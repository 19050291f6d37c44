package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNameTest {

    @ParameterizedTest
    @CsvSource({
        "Gull, Gull",
        "'  Mrs   Gull ', Mrs Gull",
        "Łódź 7, Łódź 7",
        "Жук, Жук",
        "'G\u202Eull\0', Gull",
        "Edith Ora, Edith Ora",
        "Quiet Man, Quiet Man",
        "Admiral Benbow, Admiral Benbow"
    })
    void aNameIsShownAsItWas(String given, String shown) {
        assertThat(AuthorName.read(given)).get().extracting(AuthorName::text).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \t", "Anonymous", "ANONYMOUS 12", "anonyme", "Guest", "unknown", "-", "\u200b", "Anónimo"})
    void nobodyIsNoName(String given) {
        assertThat(AuthorName.read(given)).isEmpty();
        assertThat(AuthorName.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Editor",
                "The  EDITOR",
                "Postbag",
                "admin",
                "Site-Admin",
                "Moderator (Jane)",
                "\uff25\uff44\uff49\uff54\uff4f\uff52",
                "\u0415ditor",
                "\u00c9ditor",
                "E\u200bditor"
            })
    void nobodyPassesForTheDesk(String given) {
        assertThat(AuthorName.read(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quiet Kingfisher", "quiet kingfisher", "Quiet  Kingfisher 12", "Quiet-Kingfisher"})
    void nobodyPassesForAContributorWithAPseudonym(String given) {
        assertThat(AuthorName.read(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gull@example.org",
                "gull @ example.org",
                "https://gull.example",
                "www.gull.example",
                "203.0.113.77",
                "203.0.113.xxx",
                "2001:db8::1",
                "Gull 0151 496 0000",
                "\uff47ull\uff20example.org"
            })
    void whatLeadsToAPersonIsNotKept(String given) {
        assertThat(AuthorName.read(given)).isEmpty();
    }

    @Test
    void aNameLongerThanALabelIsNone() {
        assertThat(AuthorName.read("G".repeat(100))).isPresent();
        assertThat(AuthorName.read("G".repeat(101))).isEmpty();
    }
}
