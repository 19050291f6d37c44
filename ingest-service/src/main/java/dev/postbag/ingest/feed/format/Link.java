package dev.postbag.ingest.feed.format;

import org.jspecify.annotations.Nullable;

/** Where a feed or an entry points, and what for. */
record Link(
        String rel,
        @Nullable String type,
        @Nullable String href,
        @Nullable String language,
        @Nullable String length,
        @Nullable String title) {

    static final String ALTERNATE = "alternate";
    static final String ENCLOSURE = "enclosure";
    static final String SELF = "self";

    private static final String OF_A_FEED = "application/atom+xml";

    /** RSS writes the address as text, Atom as an attribute, some feeds mix them. */
    static Link of(Tag tag) {
        String rel = tag.attribute("rel");
        String type = tag.attribute("type");
        String kind = rel == null || rel.isBlank() ? ALTERNATE : rel.strip();
        String href = tag.attribute("href");
        String address = href == null ? tag.textOrNull() : href;
        return new Link(
                kind,
                type == null && kind.equals(SELF) ? OF_A_FEED : type,
                address == null ? null : Addresses.resolved(address, tag.base()),
                tag.attribute("hreflang"),
                tag.attribute("length"),
                tag.attribute("title"));
    }

    static Link enclosure(Tag tag) {
        String address = tag.attribute("url");
        return new Link(
                ENCLOSURE,
                tag.attribute("type"),
                address == null ? null : Addresses.resolved(address, tag.base()),
                null,
                tag.attribute("length"),
                tag.attribute("title"));
    }

    static Link to(String rel, String address, @Nullable String type, @Nullable String title) {
        return new Link(rel, type, address, null, null, title);
    }

    boolean is(String kind) {
        return rel.equals(kind);
    }
}
