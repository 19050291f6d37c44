package dev.postbag.content.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.content.feed.Sitemap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlSitemapsTest {

    private static final Instant NOON = Instant.parse("2025-08-22T12:00:00.5Z");

    @Test
    void aMapNamesEachPlace() {
        Sitemap.Places places = reader -> reader.accept(new Sitemap.Place("https://blog.example/?a&b", NOON));

        assertThat(written(places))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url>"
                        + "<loc>https://blog.example/?a&amp;b</loc><lastmod>2025-08-22T12:00:00.500Z</lastmod>"
                        + "</url></urlset>");
    }

    @Test
    void anIndexNamesEachPart() {
        assertThat(written(new Sitemap.Parts(List.of("https://api.example/sitemap.xml?part=a"))))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap>"
                        + "<loc>https://api.example/sitemap.xml?part=a</loc></sitemap></sitemapindex>");
    }

    @Test
    void aLongMapGoesOutWhileItIsRead() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sitemap.Places places = reader -> {
            for (int number = 0; number < 2_000; number++) {
                reader.accept(new Sitemap.Place("https://blog.example/post-" + number, NOON));
            }
            assertThat(bytes.size()).isGreaterThan(100_000);
        };

        new XmlSitemaps().write(places, bytes);
    }

    @Test
    void whereNobodyReadsAnyMoreItEnds() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> new XmlSitemaps().write(new Sitemap.Parts(List.of("https://x.example/")), gone))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static String written(Sitemap map) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new XmlSitemaps().write(map, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
