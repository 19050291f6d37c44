package dev.postbag.ingest.export.format;

import dev.postbag.ingest.export.ExportDates;
import dev.postbag.ingest.export.PostFound;
import dev.postbag.ingest.export.WordPressWords;
import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One item of a WordPress export. What it says of itself stands before its comments, so it is handed over when the first
 * of them begins: its span ends there, and each comment's reaches to the next one's begin or to the item's end.
 */
final class WxrItem {

    private static final Set<String> FIELDS = Set.of(
            "post_id",
            "post_name",
            "post_type",
            "status",
            "post_date",
            "post_date_gmt",
            "post_modified",
            "post_modified_gmt",
            "post_password");
    private static final Set<String> LABELS = Set.of("", "category", "post_tag", "tag");
    /** Kinds of items that hold no words of an author, with what they are called in a report. */
    private static final Map<String, String> FURNITURE = Map.ofEntries(
            Map.entry("attachment", "attachment"),
            Map.entry("nav_menu_item", "menu item"),
            Map.entry("revision", "earlier revision"),
            Map.entry("wp_block", "reusable block"),
            Map.entry("wp_template", "template"),
            Map.entry("wp_template_part", "template"),
            Map.entry("wp_navigation", "navigation"),
            Map.entry("wp_global_styles", "styles"),
            Map.entry("custom_css", "styles"),
            Map.entry("customize_changeset", "settings"),
            Map.entry("oembed_cache", "cache"),
            Map.entry("user_request", "user request"));

    private static final int MOST_LABELS = 1_000;

    private final ExportXml xml;
    private final WxrBlog blog;
    private final WordPressWords words;
    private final BlogZone zone;
    private final Consumer<Finding> findings;
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private String title = "";
    private String link = "";
    private String guid = "";
    private String creator = "";
    private String content = "";
    private @Nullable Span place;
    private boolean told;

    WxrItem(ExportXml xml, WxrBlog blog, WordPressWords words, BlogZone zone, Consumer<Finding> findings) {
        this.xml = xml;
        this.blog = blog;
        this.words = words;
        this.zone = zone;
        this.findings = findings;
    }

    /** From the item's begin to its end. */
    void read(Mark begin) throws IOException, UnreadableCaptureException {
        int depth = xml.depth();
        xml.wasCut();
        Mark reached = begin;
        @Nullable WxrComment comment = null;
        while (xml.nextInside(depth)) {
            if (WxrBlog.isWordPress(xml) && xml.name().equals("comment")) {
                Mark next = xml.begin();
                handOver(comment, reached.to(next));
                reached = next;
                comment = WxrComment.read(xml, words);
            } else if (!told) {
                field();
            }
        }
        handOver(comment, reached.to(xml.end()));
    }

    private void handOver(@Nullable WxrComment comment, Span span) {
        if (comment != null) {
            findings.accept(comment.at(span, blog.source(), sourceId(), Wording.address(link), zone));
        } else {
            findings.accept(found(span));
            told = true;
            content = "";
        }
    }

    private void field() throws IOException, UnreadableCaptureException {
        if (xml.namespace().isEmpty()) {
            switch (xml.name()) {
                case "title" -> title = xml.text();
                case "link" -> link = xml.text();
                case "guid" -> guid = xml.text().strip();
                case "category" -> label();
                default -> {}
            }
        } else if (WxrBlog.isWordPress(xml) && FIELDS.contains(xml.name())) {
            fields.put(xml.name(), xml.text().strip());
        } else if (xml.name().equals("creator")) {
            creator = xml.text();
        } else if (xml.name().equals("encoded") && xml.namespace().contains("/content/")) {
            Mark begin = xml.begin();
            content = xml.text();
            place = begin.to(xml.end());
        }
    }

    private void label() throws IOException, UnreadableCaptureException {
        String domain = Optional.ofNullable(xml.attribute("domain")).orElse("");
        String label = words.line(xml.text());
        if (LABELS.contains(domain) && !label.isEmpty() && labels.size() < MOST_LABELS) {
            labels.add(label);
        }
    }

    private String said(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Its number, since a post that was copied has the guid of the one it is a copy of. */
    private String sourceId() {
        return said("post_id").isEmpty() ? guid : blog.nameOf(said("post_id"));
    }

    private Finding found(Span span) {
        String type = said("post_type");
        String furniture = FURNITURE.get(type);
        if (furniture != null) {
            return new Furniture(furniture, span);
        }
        boolean page = type.equals("page");
        boolean known = page || type.equals("post") || type.isEmpty();
        boolean cut = xml.wasCut();
        Unread.@Nullable Reason refusal = cut
                ? Unread.Reason.ENTRY_TOO_LARGE
                : said("status").equals("trash") ? Unread.Reason.TRASHED : known ? null : Unread.Reason.UNKNOWN_KIND;
        @Nullable String base = Wording.address(link);
        List<Block> blocks = cut
                ? List.of()
                : words.blocks(
                        content, base == null ? Wording.address(blog.address()) : base, place == null ? span : place);
        Optional<ExportDates.Moment> moment = moment();
        return new PostFound(
                        words.line(title),
                        said("post_name").isEmpty() ? "Post " + said("post_id") : said("post_name"),
                        moment.map(ExportDates.Moment::published).orElse(null),
                        moment.map(ExportDates.Moment::secondOfDay).orElse(1),
                        blocks,
                        origin(page, base),
                        refusal)
                .at(span);
    }

    /** A draft that was never given a date has the one of its last change. */
    private Optional<ExportDates.Moment> moment() {
        return ExportDates.wordPress(said("post_date"), said("post_date_gmt"), zone.zone())
                .or(() -> ExportDates.wordPress(said("post_modified"), said("post_modified_gmt"), zone.zone()));
    }

    private Origin origin(boolean page, @Nullable String permalink) {
        String status = said("status");
        String state = said("post_password").isEmpty() ? status : "password";
        boolean draft = !state.equals("publish") && !state.isEmpty();
        Set<String> all = new LinkedHashSet<>(labels);
        if (draft && !state.equals("draft") && !state.equals("auto-draft")) {
            all.add("state: " + state);
        }
        String author = blog.author(creator);
        return new Origin(
                page ? Origin.Kind.PAGE : Origin.Kind.POST,
                draft,
                permalink,
                sourceId(),
                author == null ? List.of() : List.of(author),
                List.copyOf(all));
    }
}
