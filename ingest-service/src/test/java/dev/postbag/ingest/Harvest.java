package dev.postbag.ingest;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.TextSpan;
import dev.postbag.ingest.parse.Unread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader handed over.
 *
 * @param refusal why it did not go on; empty when it came to the capture's end
 */
public record Harvest(List<Finding> findings, String refusal) {

    public Harvest {
        findings = List.copyOf(findings);
    }

    /** All text of it that others will read. */
    public List<String> words() {
        Gathering gathering = new Gathering();
        findings.forEach(gathering::add);
        return gathering.words;
    }

    /** Where its links and pictures lead. */
    public List<String> addresses() {
        Gathering gathering = new Gathering();
        findings.forEach(gathering::add);
        return gathering.addresses;
    }

    /** How deep its blocks lie inside one another at most. */
    public int depth() {
        return findings.stream()
                .mapToInt(finding -> switch (finding) {
                    case ParsedStory story -> depth(story.blocks());
                    case Unread unread -> depth(unread.blocks());
                    case ParsedComment comment -> 0;
                    case Furniture furniture -> 0;
                })
                .max()
                .orElse(0);
    }

    private static int depth(List<Block> blocks) {
        int deepest = 0;
        for (Block block : blocks) {
            int inside = switch (block) {
                case Block.Quotation quotation -> depth(quotation.children());
                case Block.ListBlock list ->
                    list.items().stream().mapToInt(Harvest::depth).max().orElse(0);
                case Block.Paragraph paragraph -> 0;
                case Block.Heading heading -> 0;
                case Block.Separator separator -> 0;
                case Block.Preformatted preformatted -> 0;
                case Block.Unknown unknown -> 0;
                case Block.Image image -> 0;
            };
            deepest = Math.max(deepest, 1 + inside);
        }
        return deepest;
    }

    private static final class Gathering {
        private final List<String> words = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();

        void add(Finding finding) {
            switch (finding) {
                case ParsedStory story -> {
                    words.add(story.title());
                    words.addAll(story.origin().authors());
                    words.addAll(story.origin().labels());
                    say(story.origin().sourceId());
                    lead(story.origin().permalink());
                    story.blocks().forEach(this::add);
                }
                case Unread unread -> {
                    say(unread.title());
                    unread.blocks().forEach(this::add);
                }
                case ParsedComment comment -> {
                    words.add(comment.text());
                    words.add(comment.sourceId());
                    say(comment.parentSourceId());
                    say(comment.author());
                    lead(comment.permalink());
                }
                case Furniture furniture -> {}
            }
        }

        private void add(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph.text().forEach(this::add);
                case Block.Heading heading -> heading.text().forEach(this::add);
                case Block.Separator separator -> words.add(separator.raw());
                case Block.Preformatted preformatted -> words.add(preformatted.text());
                case Block.Unknown unknown -> words.add(unknown.raw());
                case Block.Image image -> {
                    say(image.alt());
                    lead(image.src());
                }
                case Block.Quotation quotation -> quotation.children().forEach(this::add);
                case Block.ListBlock list -> list.items().forEach(item -> item.forEach(this::add));
            }
        }

        private void add(TextSpan span) {
            words.add(span.text());
            lead(span.href());
        }

        private void say(@Nullable String text) {
            if (text != null) {
                words.add(text);
            }
        }

        private void lead(@Nullable String address) {
            if (address != null) {
                addresses.add(address);
            }
        }
    }
}
