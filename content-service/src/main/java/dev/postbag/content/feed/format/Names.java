package dev.postbag.content.feed.format;

/** Names of vocabularies. */
final class Names {

    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Names() {}
}
