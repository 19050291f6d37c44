package dev.postbag.ingest.feed.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes names the way they are best known, whatever prefix a feed gives them, and in small letters. */
final class Vocabularies {

    static final String XHTML_DIV = "xhtml:div";

    /** What feeds themselves are written in has no prefix. */
    private static final Map<String, String> PREFIXES = new HashMap<>();

    static {
        for (String feed : new String[] {
            "http://www.w3.org/2005/atom",
            "http://purl.org/atom/ns#",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss2.1",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://blogs.law.harvard.edu/tech/rss2"
        }) {
            PREFIXES.put(feed, "");
        }
        PREFIXES.put("http://purl.org/dc/elements/1.1/", "dc:");
        PREFIXES.put("http://purl.org/dc/elements/1.0/", "dc:");
        PREFIXES.put("http://purl.org/dc/terms/", "dcterms:");
        PREFIXES.put("http://purl.org/rss/1.0/modules/content/", "content:");
        PREFIXES.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:");
        PREFIXES.put("http://www.w3.org/1999/xhtml", "xhtml:");
        PREFIXES.put("http://www.w3.org/xml/1998/namespace", "xml:");
        PREFIXES.put("http://www.w3.org/2007/app", "app:");
        PREFIXES.put("http://purl.org/atom/app#", "app:");
        PREFIXES.put("http://web.resource.org/cc/", "cc:");
        PREFIXES.put("http://backend.userland.com/creativecommonsrssmodule", "creativecommons:");
    }

    /** The one the feed's root is of, when it is none that is known. */
    private @Nullable String own;

    /** To be asked once, before all others. */
    String root(@Nullable String namespace, @Nullable String prefix, String local) {
        boolean known = namespace == null || PREFIXES.containsKey(namespace.toLowerCase(Locale.ROOT));
        own = known ? null : namespace;
        return name(namespace, prefix, local);
    }

    /** A name of a vocabulary that is not known here keeps the feed's prefix, so that it is taken for no other. */
    String name(@Nullable String namespace, @Nullable String prefix, String local) {
        String known = namespace == null ? null : PREFIXES.get(namespace.toLowerCase(Locale.ROOT));
        if (known == null && own != null && own.equals(namespace)) {
            known = "";
        }
        String given = prefix == null || prefix.isEmpty() ? foreign(namespace) : prefix + ":";
        return ((known == null ? given : known) + local).toLowerCase(Locale.ROOT);
    }

    private static String foreign(@Nullable String namespace) {
        return namespace == null || namespace.isEmpty() ? "" : "other:";
    }
}
