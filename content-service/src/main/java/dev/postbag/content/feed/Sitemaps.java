package dev.postbag.content.feed;

import java.io.OutputStream;

/** Sitemaps as search engines read them. */
public interface Sitemaps {

    /** Writes it while it is read, so that no long one is ever held whole. */
    void write(Sitemap sitemap, OutputStream to);
}
