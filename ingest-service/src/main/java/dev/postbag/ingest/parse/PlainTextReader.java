package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the text of a blog's front page as stories, by the habits of such pages, in one pass over its lines. */
public final class PlainTextReader implements PageReader {

    private static final double CONFIDENCE_WITHOUT_TITLE = 0.4;

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.PLAIN_TEXT);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings) throws IOException {
        try (InputStream bytes = capture.open()) {
            Charset charset = capture.declaration().charset();
            read(bytes.readAllBytes(), charset).inOrder().forEach(findings);
        }
    }

    @Override
    public Coverage coverage(byte[] page, Charset charset, Reading reading) {
        return Coverage.of(page, charset, reading);
    }

    /** Never refuses: bytes that do not fit the charset are read as U+FFFD. */
    public Reading read(byte[] capture, Charset charset) {
        List<Line> lines = Lines.of(capture, charset);
        if (lines.size() > Lines.MOST) {
            return tooManyLines(capture, charset);
        }
        Page page = Page.of(lines);
        Told told = new Told();
        for (Page.Draft draft : page.drafts()) {
            told.add(draft, draft == page.drafts().getLast());
        }
        return new Reading(told.stories(), told.unread, page.furniture());
    }

    /** The stories of one page so far. */
    private static final class Told {
        private final List<ParsedStory> stories = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final Map<KnownDate, Integer> seenOn = new HashMap<>();

        void add(Page.Draft draft, boolean last) {
            List<Block> blocks = StoryBody.of(draft.lines());
            LocalDate day = draft.day();
            Line title = draft.title();
            if (day == null) {
                unread.add(new Unread(Unread.Reason.UNDATED, null, null, blocks, draft.span()));
            } else if (title != null && blocks.isEmpty()) {
                unread.add(new Unread(Unread.Reason.EMPTY, KnownDate.of(day), title.text(), blocks, draft.span()));
            } else if (title != null) {
                tell(title.text(), draft.confidence(), day, draft, blocks, last);
            } else {
                FirstWords.of(blocks)
                        .ifPresentOrElse(
                                words -> tell(words, CONFIDENCE_WITHOUT_TITLE, day, draft, blocks, last),
                                () -> unread.add(new Unread(
                                        Unread.Reason.UNTITLED, KnownDate.of(day), null, blocks, draft.span())));
            }
        }

        private void tell(
                String title, double confidence, LocalDate day, Page.Draft draft, List<Block> blocks, boolean last) {
            Published published = Published.on(day);
            stories.add(new ParsedStory(
                    title,
                    published,
                    seenOn.merge(published.on(), 1, Integer::sum),
                    blocks,
                    draft.span(),
                    last && Endings.seemsCutShort(blocks),
                    confidence,
                    Origin.NONE));
        }

        /** The page has the newest first; a day's posts count from the earliest. */
        List<ParsedStory> stories() {
            return stories.stream()
                    .map(story -> story.positioned(
                            seenOn.getOrDefault(story.published().on(), 1) - story.dayPosition() + 1))
                    .toList();
        }
    }

    private static Reading tooManyLines(byte[] capture, Charset charset) {
        StringBuilder text = new StringBuilder();
        CharacterWalk.through(capture, charset).visitAll((character, start, end) -> text.append(character));
        Span span = new Span(0, capture.length);
        Block all = new Block.Unknown(Numbering.ofStory().next(), span, 1, text.toString());
        Unread whole = new Unread(Unread.Reason.TOO_MANY_LINES, null, null, List.of(all), span);
        return new Reading(List.of(), List.of(whole), List.of());
    }
}
