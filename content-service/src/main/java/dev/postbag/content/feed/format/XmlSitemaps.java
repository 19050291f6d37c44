package dev.postbag.content.feed.format;

import dev.postbag.content.feed.Sitemap;
import dev.postbag.content.feed.Sitemaps;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;

/** Sitemaps in XML (sitemaps.org). */
@ApplicationScoped
public class XmlSitemaps implements Sitemaps {

    @Override
    public void write(Sitemap sitemap, OutputStream to) {
        Markup.document(to, xml -> {
            switch (sitemap) {
                case Sitemap.Parts parts -> parts(xml, parts);
                case Sitemap.Places places -> places(xml, places);
            }
        });
    }

    private static void parts(Markup xml, Sitemap.Parts parts) {
        xml.open("sitemapindex", "xmlns", Names.SITEMAP);
        parts.addresses()
                .forEach(address -> xml.open("sitemap").say("loc", address).close());
        xml.close();
    }

    private static void places(Markup xml, Sitemap.Places places) {
        xml.open("urlset", "xmlns", Names.SITEMAP);
        places.each(place -> xml.open("url")
                .say("loc", place.address())
                .say("lastmod", place.changed().toString())
                .close());
        xml.close();
    }
}
