package dev.postbag.content.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/2025/van",
                "http://news.example/2025/van/",
                "https://www.news.example/2025/van?utm_source=feed&fbclid=x",
                "https://m.news.example/2025/van",
                "https://mobile.news.example/2025/van#top",
                "https://amp.news.example/2025/van",
                "https://news.example/2025/van/amp",
                "https://news.example/2025/van/amp/?m=1"
            })
    void whatVariesBetweenLinksToOnePageDoesNotMatter(String url) {
        assertThat(CitedAddress.read(url)).contains("news.example/2025/van");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/2025/van-2",
                "https://news.example/2025/van?id=2",
                "https://other.example/2025/van",
                "https://m.example/2025/van",
                "https://blog.news.example/2025/van",
                "https://news.example/2025/van/ample"
            })
    void anotherPageIsAnotherAddress(String url) {
        assertThat(CitedAddress.read(url)).isPresent().isNotEqualTo(CitedAddress.read("https://news.example/2025/van"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/", "news.example/2025/van", "mailto:desk@news.example", "no address"})
    void aHomePageAndWhatIsNoAddressMeanNoArticle(String url) {
        assertThat(CitedAddress.read(url)).isEmpty();
    }
}
