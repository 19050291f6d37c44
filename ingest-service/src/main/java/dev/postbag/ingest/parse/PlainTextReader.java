package dev.postbag.ingest.parse;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Reads the text of a blog's front page as stories, by the habits of such pages, in one pass over its lines. */
public final class PlainTextReader {

    /** Never refuses: bytes that do not fit the charset are read as U+FFFD. */
    public Reading read(byte[] capture, Charset charset) {
        return read(capture, charset, bytesRead -> {});
    }

    /**
     * As {@link #read(byte[], Charset)}, telling how many bytes have become stories.
     *
     * @param progress gets numbers that never fall, the last being the length of the capture
     */
    public Reading read(byte[] capture, Charset charset, IntConsumer progress) {
        List<Line> lines = Lines.of(capture, charset);
        if (lines.size() > Lines.MOST) {
            progress.accept(capture.length);
            return tooManyLines(capture, charset);
        }
        Page page = Page.of(lines);
        Told told = new Told();
        for (Page.Draft draft : page.drafts()) {
            told.add(draft, draft == page.drafts().getLast());
            progress.accept(draft.span().end());
        }
        progress.accept(capture.length);
        return new Reading(told.stories, told.unread, page.furniture());
    }

    /** The stories of one page so far. */
    private static final class Told {
        private final List<ParsedStory> stories = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final Map<LocalDate, Integer> seenOn = new HashMap<>();

        void add(Page.Draft draft, boolean last) {
            List<Block> blocks = StoryBody.of(draft.lines());
            LocalDate day = draft.day();
            Line title = draft.title();
            if (day == null) {
                unread.add(new Unread(Unread.Reason.UNDATED, null, null, blocks, draft.span()));
            } else if (title == null) {
                unread.add(new Unread(Unread.Reason.UNTITLED, day, null, blocks, draft.span()));
            } else if (blocks.isEmpty()) {
                unread.add(new Unread(Unread.Reason.EMPTY, day, title.text(), blocks, draft.span()));
            } else {
                stories.add(new ParsedStory(
                        stories.size() + 1,
                        title.text(),
                        day,
                        seenOn.merge(day, 1, Integer::sum),
                        blocks,
                        draft.span(),
                        last && Endings.seemsCutShort(blocks),
                        draft.confidence()));
            }
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
