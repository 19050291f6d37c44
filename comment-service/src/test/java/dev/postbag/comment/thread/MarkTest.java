package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "HTTP://Example.org/A?b=c&d#e, HTTP://Example.org/A?b=c&d#e",
        "https://example.org:8443/żółw, https://example.org:8443/%C5%BC%C3%B3%C5%82w",
        "https://example.org/it's, https://example.org/it%27s",
        "mailto:clerk@example.org, mailto:clerk@example.org"
    })
    void aLinkLeadsToTheWebOrToMail(String destination, String href) {
        assertThat(Mark.Link.to(destination)).contains(new Mark.Link(href));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,hello",
                "vbscript:x",
                "file:///etc/hosts",
                "/elsewhere",
                "//example.org",
                "#here",
                "http:example.org",
                "https:///path",
                "https://bank.example@example.org/",
                "https://example.org/a b",
                "https://example.org/\"onclick",
                "https://example.org/<b>",
                "mailto:nobody",
                "https://example.org\\@elsewhere"
            })
    void nothingElseIsALink(String destination) {
        assertThat(Mark.Link.to(destination)).isEmpty();
        assertThatThrownBy(() -> new Mark.Link(destination)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressOfAnyLengthIsNoLink() {
        assertThat(Mark.Link.to("https://example.org/" + "a".repeat(1_980))).isPresent();
        assertThat(Mark.Link.to("https://example.org/" + "a".repeat(1_981))).isEmpty();
    }
}
