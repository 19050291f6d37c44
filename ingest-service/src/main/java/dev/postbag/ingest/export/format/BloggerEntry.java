package dev.postbag.ingest.export.format;

import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of a Blogger export as it stands there, in either of its two dialects. */
final class BloggerEntry {

    private static final String TAKEOUT = "http://schemas.google.com/blogger/2018";
    private static final Set<String> FIELDS = Set.of("id", "title", "content", "published", "updated");
    private static final Set<String> TAKEOUT_FIELDS =
            Set.of("type", "status", "parent", "inReplyTo", "filename", "trashed", "created");
    private static final int MOST_LABELS = 1_000;

    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private String kind = "";
    private @Nullable Span contentPlace;
    private boolean cut;

    private BloggerEntry() {}

    /** To the end of the element. */
    static BloggerEntry read(ExportXml xml) throws IOException, UnreadableCaptureException {
        BloggerEntry entry = new BloggerEntry();
        int depth = xml.depth();
        xml.wasCut();
        while (xml.nextInside(depth)) {
            // Inside an author stands a type too: only what stands right in the entry is of the entry.
            if (xml.namespace().equals(TAKEOUT)) {
                entry.takeout(xml);
            } else {
                entry.atom(xml);
            }
        }
        entry.cut = xml.wasCut();
        return entry;
    }

    private void takeout(ExportXml xml) throws IOException, UnreadableCaptureException {
        String name = xml.name();
        if (TAKEOUT_FIELDS.contains(name)) {
            fields.put(name, xml.text().strip());
            if (name.equals("type")) {
                kind = said("type").toLowerCase(Locale.ROOT);
            }
        }
    }

    private void atom(ExportXml xml) throws IOException, UnreadableCaptureException {
        String name = xml.name();
        switch (name) {
            case "category" -> category(xml);
            case "link" -> put("link." + xml.attribute("rel"), xml.attribute("href"));
            case "author" -> inside(xml, "name", "author");
            case "control" -> inside(xml, "draft", "draft");
            case "in-reply-to" -> {
                put("parent", xml.attribute("ref"));
                put("post", xml.attribute("href"));
            }
            case "extendedProperty" -> put("property." + xml.attribute("name"), xml.attribute("value"));
            default -> {
                if (FIELDS.contains(name)) {
                    Mark begin = xml.begin();
                    put("type." + name, xml.attribute("type"));
                    fields.put(name, xml.text());
                    contentPlace = name.equals("content") ? begin.to(xml.end()) : contentPlace;
                }
            }
        }
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    private void category(ExportXml xml) {
        String scheme = xml.attribute("scheme");
        String term = xml.attribute("term");
        if (term == null) {
            return;
        }
        if (scheme != null && scheme.endsWith("#kind")) {
            kind = term.substring(term.indexOf('#') + 1).toLowerCase(Locale.ROOT);
        } else if (labels.size() < MOST_LABELS && !term.isBlank()) {
            labels.add(Wording.line(term));
        }
    }

    private void inside(ExportXml xml, String child, String field) throws IOException, UnreadableCaptureException {
        int depth = xml.depth();
        while (xml.nextInside(depth)) {
            if (xml.name().equals(child)) {
                fields.put(field, xml.text().strip());
            }
        }
    }

    /** Such as {@code post}; empty when it does not say. */
    String kind() {
        return kind;
    }

    /** Empty when it does not say. */
    String said(String field) {
        return fields.getOrDefault(field, "");
    }

    Set<String> labels() {
        return labels;
    }

    /** Where its words stand. */
    Span contentPlace(Span whole) {
        return contentPlace == null ? whole : contentPlace;
    }

    boolean wasCut() {
        return cut;
    }
}
