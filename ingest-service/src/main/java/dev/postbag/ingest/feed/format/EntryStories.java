package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.FirstWords;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Published;
import dev.postbag.ingest.parse.Signs;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import dev.postbag.ingest.parse.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the entries of a feed as stories. */
final class EntryStories {

    private static final double TITLE_MADE = 0.5;
    private static final double MENDED = 0.6;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern GOES_ON = Pattern.compile(
            "(\u2026|\\.\\.\\.|\\[(\u2026|\\.\\.\\.)]|(read|continue) (more|reading|on)\\W{0,3})\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** More than a sign that words go on elsewhere takes; a whole text of megabytes is not looked through for it. */
    private static final int LONGEST_SIGN = 100;

    private final Markup markup;
    private final BlogZone zone;

    EntryStories(Markup markup, BlogZone zone) {
        this.markup = markup;
        this.zone = zone;
    }

    /**
     * @param feed whose authors wrote what says nothing of its own authors; none where a feed's editor need not be that
     * @param sound whether the entry was as the format has it
     */
    Finding told(FeedPart entry, List<Person> feed, Span span, boolean sound) {
        @Nullable Wording body = body(entry);
        String base = body == null ? null : body.base();
        List<Block> blocks = body == null || body.isBlank()
                ? new ArrayList<>()
                : new ArrayList<>(markup.blocks(body.asHtml(), base, span));
        String words = body == null ? "" : plain(body);
        addReferences(entry, blocks, span);

        String named = entry.title() == null ? "" : flat(plain(entry.title()));
        String title = named.isEmpty() ? FirstWords.of(blocks).orElse("") : named;
        Optional<Published> published = published(entry);
        Optional<Unread.Reason> unread = unread(title, published, blocks);
        if (unread.isPresent()) {
            return new Unread(
                    unread.get(),
                    published.map(Published::on).orElse(null),
                    title.isEmpty() ? null : title,
                    blocks,
                    span);
        }
        double confidence = Math.min(named.isEmpty() ? TITLE_MADE : 1, sound ? 1 : MENDED);
        return new ParsedStory(
                title,
                published.orElseThrow(),
                published.orElseThrow().secondOfDay(zone.zone()).orElse(1),
                blocks,
                span,
                entry.contents().stream().allMatch(Wording::isBlank)
                        && GOES_ON.matcher(end(words)).find(),
                confidence,
                origin(entry, feed));
    }

    private static String end(String words) {
        return words.substring(Math.max(0, words.stripTrailing().length() - LONGEST_SIGN));
    }

    private static Optional<Unread.Reason> unread(String title, Optional<Published> published, List<Block> blocks) {
        if (title.isEmpty()) {
            return Optional.of(Unread.Reason.UNTITLED);
        }
        if (published.isEmpty()) {
            return Optional.of(Unread.Reason.UNDATED);
        }
        return blocks.isEmpty() ? Optional.of(Unread.Reason.EMPTY) : Optional.empty();
    }

    /** The longest there is, since other contents are said to be the same in another form; else the summary. */
    private static @Nullable Wording body(FeedPart entry) {
        return entry.contents().stream()
                .filter(content -> !content.isBlank())
                .max(Comparator.comparingInt(
                        (Wording content) -> content.value().length()))
                .orElse(entry.summary());
    }

    private String plain(Wording wording) {
        return wording.isText() ? wording.value() : Signs.sound(markup.text(wording.value()));
    }

    private static String flat(String words) {
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    private Optional<Published> published(FeedPart entry) {
        return Stream.of(
                        entry.published(),
                        entry.updated(),
                        entry.fact("dcterms:created").orElse(null),
                        entry.fact("created").orElse(null))
                .filter(Objects::nonNull)
                .flatMap(written -> FeedDates.read(written, zone.zone()).stream())
                .findFirst();
    }

    /** What belongs to the entry but lies elsewhere: pictures as pictures, all else as links. */
    private static void addReferences(FeedPart entry, List<Block> blocks, Span span) {
        Set<String> shown = blocks.stream()
                .filter(Block.Image.class::isInstance)
                .map(block -> ((Block.Image) block).src())
                .collect(Collectors.toSet());
        Stream<Link> contents = entry.contents().stream()
                .flatMap(content -> Stream.ofNullable(content.src())
                        .map(src -> Link.to(Link.ENCLOSURE, src, content.type(), null)));
        Stream<Link> enclosures = entry.links().stream().filter(link -> link.is(Link.ENCLOSURE));
        Stream.concat(contents, enclosures).forEach(link -> {
            String address = link.href();
            if (address != null && Addresses.isOnTheWeb(address) && shown.add(address)) {
                blocks.add(reference("b" + (blocks.size() + 1), span, link, address));
            }
        });
    }

    private static Block reference(String id, Span span, Link link, String address) {
        String type = link.type() == null ? "" : link.type().toLowerCase(Locale.ROOT);
        return type.startsWith("image/")
                ? new Block.Image(id, span, 1, address, link.title())
                : new Block.Paragraph(id, span, 1, List.of(TextSpan.link(address)));
    }

    private static Origin origin(FeedPart entry, List<Person> feed) {
        List<Person> authors = entry.authors();
        FeedPart source = entry.source();
        if (authors.isEmpty()) {
            authors = source == null || source.authors().isEmpty() ? feed : source.authors();
        }
        return new Origin(
                Origin.Kind.POST,
                entry.fact("app:control/app:draft")
                        .filter("yes"::equalsIgnoreCase)
                        .isPresent(),
                entry.permalink().filter(Addresses::isOnTheWeb).orElse(null),
                entry.id() == null || entry.id().isBlank() ? null : entry.id(),
                distinct(authors.stream().map(Person::name)),
                distinct(entry.categories().stream().map(Category::shown)));
    }

    private static List<String> distinct(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull).distinct().toList();
    }
}
