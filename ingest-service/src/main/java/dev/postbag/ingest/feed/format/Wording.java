package dev.postbag.ingest.feed.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Words of a feed in whatever way it wraps them: plain, as escaped HTML, as XHTML, in base64.
 *
 * @param value plain text when the type says so, else HTML
 * @param type a media type
 * @param base what addresses in it are relative to
 * @param src where the words are when they are not in the feed
 */
record Wording(
        String value,
        String type,
        @Nullable String language,
        @Nullable String base,
        @Nullable String src) {

    static final String TEXT = "text/plain";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";

    private static final Pattern LOOKS_LIKE_HTML =
            Pattern.compile("</?[a-zA-Z][^<>]*>|<!--|&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");

    /** An element that says by itself how its words are wrapped, as Atom has it; plain text when it does not say. */
    static Wording declared(Tag tag) {
        String given = tag.attribute("type");
        String type = type(given == null || given.isBlank() ? "text" : given);
        String mode = tag.attribute("mode");
        if (!tag.tags().isEmpty()) {
            return inline(tag, type);
        }
        if ("base64".equals(mode) || (mode == null && isBinary(type))) {
            return of(decoded(tag.text()), type, tag);
        }
        return of(tag.text(), type, tag);
    }

    /** An element of RSS, which never says: HTML where it looks like it. */
    static Wording guessed(Tag tag) {
        if (!tag.tags().isEmpty()) {
            return inline(tag, HTML);
        }
        String text = tag.text();
        return of(text, LOOKS_LIKE_HTML.matcher(text).find() ? HTML : TEXT, tag);
    }

    /** An element that holds HTML, whatever it looks like. */
    static Wording html(Tag tag, String type) {
        return tag.tags().isEmpty() ? of(tag.text(), type, tag) : inline(tag, type);
    }

    private static Wording inline(Tag tag, String type) {
        Tag inside = tag.unwrapped(Vocabularies.XHTML_DIV).unwrapped("div");
        boolean escaped = type.equals(HTML) && inside.tags().isEmpty();
        String value = escaped ? inside.text() : Written.inside(inside).strip();
        return new Wording(value, type.equals(TEXT) ? XHTML : type, tag.language(), inside.base(), null);
    }

    private static Wording of(String value, String type, Tag tag) {
        String src = tag.attribute("src");
        return new Wording(
                value.strip(),
                type,
                tag.language(),
                tag.base(),
                src == null ? null : Addresses.resolved(src, tag.base()));
    }

    private static String type(String given) {
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "html" -> HTML;
            case "xhtml" -> XHTML;
            default -> given.strip().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml") && !type.endsWith("html");
    }

    private static String decoded(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getMimeDecoder().decode(base64));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException noWords) {
            return "";
        }
    }

    boolean isText() {
        return type.equals(TEXT);
    }

    boolean isBlank() {
        return value.isBlank();
    }

    /** The words as HTML; an empty line of plain text sets paragraphs apart, a line end stays one. */
    String asHtml() {
        if (!isText()) {
            return value;
        }
        StringBuilder html = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(value)) {
            html.append("<p>")
                    .append(Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }
}
