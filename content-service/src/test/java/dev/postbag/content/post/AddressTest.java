package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbour.example/2025/08/a.html",
                "http://www.harbour.example/2025/08/a.html",
                "HTTPS://WWW.Harbour.Example:443/2025/08/a.html/",
                "https://harbour.example/2025/08/a.html?m=1",
                "https://harbour.example/2025/08/a.html?utm_source=feed&utm_medium=rss&fbclid=x",
                " https://harbour.example/2025/08/a.html#comments "
            })
    void whatDoesNotMatterToWhichPostIsMeantIsLeftOut(String url) {
        assertThat(Address.read(url)).contains(new Address("harbour.example/2025/08/a.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://harbour.example/?p=7, harbour.example?p=7",
        "https://harbour.example/?p=7&utm_source=x&b=2, harbour.example?b=2&p=7",
        "https://harbour.example/A, harbour.example/A",
        "https://harbour.example:8443/a, harbour.example:8443/a"
    })
    void whatMattersStays(String url, String address) {
        assertThat(Address.read(url)).contains(new Address(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "/a", "tag:x,2025:1", "ftp://a.example/b", "https://", "https://a b/c", "http://[/x"})
    void whatIsNoAddressOfAPageMeansNoPost(String url) {
        assertThat(Address.read(url)).isEmpty();
    }

    @Test
    void aHomePageMeansNoOnePost() {
        assertThat(Address.read("https://harbour.example/?utm_source=feed")).isEmpty();
        assertThat(Address.read("https://www.harbour.example/#top")).isEmpty();
        assertThat(Address.read(null)).isEmpty();
    }

    @Property
    void anythingCanBeAskedAndAnAddressStaysWhatItIs(@ForAll String any) {
        Address.read("https://a.example/" + any)
                .ifPresent(address ->
                        assertThat(Address.read("http://" + address.value())).contains(address));
    }
}
