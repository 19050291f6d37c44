package dev.postbag.content.feed.api;

/** What answers look like, for the API's document. */
final class Examples {

    static final String ATOM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/">
            <id>https://api.blog.example/feeds/atom.xml</id><title>The Harbour Lantern</title>
            <updated>2025-08-22T06:30:01Z</updated><author><name>The Harbour Lantern</name></author>
            <link rel="self" type="application/atom+xml" href="https://api.blog.example/feeds/atom.xml"/>
            <link rel="alternate" type="text/html" href="https://blog.example/"/>
            <entry><id>urn:postbag:post:k3jq7w2m5xv6tq4nbc2ahd3feu</id><title>Lanterns on the canal</title>
            <link rel="alternate" type="text/html" href="https://blog.example/lanterns-on-the-canal"/>
            <published>2025-08-20T00:00:00+01:00</published><updated>2025-08-22T06:30:01Z</updated>
            <dcterms:issued>2025-08-20</dcterms:issued><author><name>A. Keeper</name></author>
            <category term="canal"/>
            <content type="html">&lt;p&gt;Some three hundred people walked the towpath.&lt;/p&gt;</content></entry>
            </feed>""";

    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>The Harbour Lantern</title>
            <link>https://blog.example/</link><description>The newest posts of The Harbour Lantern</description>
            <lastBuildDate>Fri, 22 Aug 2025 06:30:01 +0000</lastBuildDate>
            <atom:link rel="self" type="application/rss+xml" href="https://api.blog.example/feeds/rss.xml"/>
            <item><title>Lanterns on the canal</title><link>https://blog.example/lanterns-on-the-canal</link>
            <guid isPermaLink="false">urn:postbag:post:k3jq7w2m5xv6tq4nbc2ahd3feu</guid>
            <pubDate>Wed, 20 Aug 2025 00:00:00 +0100</pubDate><dcterms:issued>2025-08-20</dcterms:issued>
            <dc:creator>A. Keeper</dc:creator><category>canal</category>
            <content:encoded>&lt;p&gt;Some three hundred people walked the towpath.&lt;/p&gt;</content:encoded>
            </item></channel></rss>""";

    static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour Lantern",
            "home_page_url": "https://blog.example/", "feed_url": "https://api.blog.example/feeds/feed.json",
            "items": [{"id": "urn:postbag:post:k3jq7w2m5xv6tq4nbc2ahd3feu",
            "url": "https://blog.example/lanterns-on-the-canal", "title": "Lanterns on the canal",
            "content_html": "<p>Some three hundred people walked the towpath.</p>",
            "date_published": "2025-08-20T00:00:00+01:00", "date_modified": "2025-08-22T06:30:01Z",
            "authors": [{"name": "A. Keeper"}], "tags": ["canal"],
            "_postbag": {"comments": "https://api.blog.example/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu/comments",
            "published_on": "2025-08-20"}}]}""";

    static final String SITEMAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://blog.example/lanterns-on-the-canal</loc><lastmod>2025-08-22T06:30:01Z</lastmod></url>
            </urlset>""";

    static final String SITEMAP_PARTS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://blog.example/sitemap.xml?part=a</loc></sitemap>
            <sitemap><loc>https://blog.example/sitemap.xml?part=b</loc></sitemap>
            </sitemapindex>""";

    private Examples() {}
}
