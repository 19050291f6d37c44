package dev.postbag.comment.imported;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://blog.example/2025/08/lamp.html",
                "http://blog.example/2025/08/lamp.html",
                "HTTPS://WWW.Blog.Example:443/2025/08/lamp.html/",
                "https://blog.example./2025//08/lamp.html#comment-12",
                "https://blog.example/2025/08/lamp.html?m=1",
                "https://blog.example/2025/08/lamp.html?utm_source=x&fbclid=y&m=1",
                "https://blog.example/2025/08/lamp.html?showComment=1&replytocom=3",
                " https://someone:secret@blog.example/2025/08/lamp.html? "
            })
    void thePathsToOnePageAreOne(String written) {
        assertThat(read(written)).isEqualTo("blog.example/2025/08/lamp.html");
    }

    @Test
    void whatChoosesThePageStaysWhateverItsOrder() {
        assertThat(read("https://blog.example/?p=7&page=2")).isEqualTo("blog.example?p=7&page=2");
        assertThat(read("https://blog.example?page=2&p=7&utm_medium=a")).isEqualTo("blog.example?p=7&page=2");
        assertThat(read("https://blog.example/?p=8")).isNotEqualTo(read("https://blog.example/?p=7"));
        assertThat(read("https://blog.example:8080/a")).isEqualTo("blog.example:8080/a");
        assertThat(read("https://blog.example/A")).isNotEqualTo(read("https://blog.example/a"));
    }

    @Test
    void lettersAndTheirEscapesAreOne() {
        assertThat(read("https://blog.example/caf\u00e9 a")).isEqualTo("blog.example/caf%C3%A9%20a");
        assertThat(read("https://blog.example/caf%c3%a9%20a")).isEqualTo("blog.example/caf%C3%A9%20a");
        assertThat(read("https://b\u00fccher.example/a")).isEqualTo("xn--bcher-kva.example/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lamp", "/2025/lamp", "mailto:a@blog.example", "javascript:alert(1)", "http://", "://"})
    void whatIsNoPageOnTheWebIsNone(String written) {
        assertThat(WebAddress.read(written)).isEmpty();
    }

    @Test
    void aBrokenEscapeOrHalfACharacterDoesNoHarm() {
        assertThat(WebAddress.read("https://blog.example/100%")).isPresent();
        assertThat(WebAddress.read("https://blog.example/\ud83d\0")).isPresent();
    }

    private static String read(String written) {
        return WebAddress.read(written).map(WebAddress::text).orElse("none");
    }
}
