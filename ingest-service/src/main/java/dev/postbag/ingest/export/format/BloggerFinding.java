package dev.postbag.ingest.export.format;

import dev.postbag.ingest.export.ExportDates;
import dev.postbag.ingest.export.PostFound;
import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a Blogger export is: a post, a page, a comment, or furniture such as the settings, which hold the
 * owner's e-mail and are only counted.
 */
record BloggerFinding(BloggerEntry entry, Markup markup, BlogZone zone, BloggerFeed feed) {

    private static final Pattern ID = Pattern.compile("tag:blogger\\.com,\\d+:blog-(\\d+)\\.(?:post|page)-(\\d+)");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)/?$");
    private static final Set<String> FURNITURE = Set.of("settings", "template", "layout");

    Finding at(Span span) {
        if (FURNITURE.contains(entry.kind())) {
            return new Furniture(entry.kind(), span);
        }
        return entry.kind().equals("comment") ? comment(span) : post(span);
    }

    private Finding post(Span span) {
        boolean page = entry.kind().equals("page");
        Unread.@Nullable Reason refusal = entry.wasCut()
                ? Unread.Reason.ENTRY_TOO_LARGE
                : isTrashed()
                        ? Unread.Reason.TRASHED
                        : page || entry.kind().equals("post") ? null : Unread.Reason.UNKNOWN_KIND;
        String permalink = permalink();
        List<Block> blocks = entry.wasCut() || entry.said("content").isBlank()
                ? List.of()
                : markup.blocks(
                        entry.said("content"), permalink == null ? feed.base() : permalink, entry.contentPlace(span));
        Optional<ExportDates.Moment> moment = time().map(time -> ExportDates.at(time, zone.zone()));
        return new PostFound(
                        title(),
                        name(),
                        moment.map(ExportDates.Moment::published).orElse(null),
                        moment.map(ExportDates.Moment::secondOfDay).orElse(1),
                        blocks,
                        origin(page, permalink),
                        refusal)
                .at(span);
    }

    private Origin origin(boolean page, @Nullable String permalink) {
        String status = status();
        boolean draft = entry.said("draft").equals("yes") || !(status.isEmpty() || status.equals("LIVE"));
        Set<String> labels = new LinkedHashSet<>(entry.labels());
        if (draft && !status.isEmpty() && !status.equals("DRAFT")) {
            labels.add("state: " + status.toLowerCase(java.util.Locale.ROOT));
        }
        String author = Wording.name(entry.said("author"));
        return new Origin(
                page ? Origin.Kind.PAGE : Origin.Kind.POST,
                draft,
                permalink,
                entry.said("id").isBlank() ? null : entry.said("id").strip(),
                author == null ? List.of() : List.of(author),
                List.copyOf(labels));
    }

    /** As Takeout names it; where only the old export's time says it, by the same name. */
    private String status() {
        String said = entry.said("status");
        boolean scheduled = said.isEmpty()
                && !entry.said("draft").equals("yes")
                && feed.wasMadeBefore(ExportDates.rfc3339(entry.said("published")));
        return scheduled ? "SCHEDULED" : said;
    }

    private Finding comment(Span span) {
        String id = entry.said("id").strip();
        if (entry.wasCut() || id.isEmpty()) {
            Unread.Reason reason = entry.wasCut() ? Unread.Reason.ENTRY_TOO_LARGE : Unread.Reason.BAD_COMMENT;
            return new Unread(reason, null, null, List.of(), span);
        }
        Matcher parts = ID.matcher(id);
        boolean usual = parts.matches();
        String content = entry.said("content");
        String post = entry.said("parent").strip();
        return new ParsedComment(
                "blogger:" + (usual ? parts.group(1) : "unknown"),
                usual ? parts.group(2) : id,
                answered(),
                post.isEmpty() ? null : post,
                Wording.address(entry.said("post")),
                Wording.readersName(entry.said("author")),
                time().orElse(null),
                state(),
                content.isBlank() ? "" : markup.textWithAddresses(content),
                span);
    }

    /** The old export links to the comment that is answered, the new one names it. */
    private @Nullable String answered() {
        String related = entry.said("link.related");
        String named = entry.said("inReplyTo");
        Matcher number =
                LAST_NUMBER.matcher(named.isEmpty() && related.contains("/comments/") ? related : named.strip());
        return number.find() ? number.group(1) : null;
    }

    private ParsedComment.State state() {
        if (entry.said("property.blogger.contentRemoved").equals("true")) {
            return ParsedComment.State.WITHDRAWN;
        }
        if (entry.said("draft").equals("yes")) {
            return ParsedComment.State.PENDING;
        }
        if (isTrashed()) {
            return ParsedComment.State.REJECTED;
        }
        return switch (entry.said("status")) {
            case "LIVE", "" -> ParsedComment.State.PUBLISHED;
            case "EMPTIED" -> ParsedComment.State.WITHDRAWN;
            case "SPAM", "GHOSTED" -> ParsedComment.State.REJECTED;
            default -> ParsedComment.State.PENDING;
        };
    }

    private boolean isTrashed() {
        return !entry.said("trashed").isEmpty() || entry.said("status").contains("TRASHED");
    }

    private Optional<OffsetDateTime> time() {
        return ExportDates.rfc3339(entry.said("published"))
                .or(() -> ExportDates.rfc3339(entry.said("created")))
                .or(() -> ExportDates.rfc3339(entry.said("updated")));
    }

    private String title() {
        boolean html = entry.said("type.title").equals("html");
        return Wording.line(html ? markup.text(entry.said("title")) : entry.said("title"));
    }

    /** The new export names the path only: the rest of the address is where the capture is said to be of. */
    private @Nullable String permalink() {
        String alternate = Wording.address(entry.said("link.alternate"));
        String path = entry.said("filename");
        String base = feed.base();
        if (alternate != null || base == null || !path.startsWith("/") || path.startsWith("//")) {
            return alternate;
        }
        URI blog = URI.create(base);
        return Wording.address(blog.getScheme() + "://" + blog.getRawAuthority() + path);
    }

    private String name() {
        String path = entry.said("filename").isEmpty() ? entry.said("link.alternate") : entry.said("filename");
        String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
        Matcher number = LAST_NUMBER.matcher(entry.said("id").strip());
        return last.isBlank() ? "Post " + (number.find() ? number.group(1) : "without a name") : last;
    }
}
