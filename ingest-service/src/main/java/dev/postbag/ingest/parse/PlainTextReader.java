package dev.postbag.ingest.parse;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

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
        List<ParsedStory> stories = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        Map<LocalDate, Integer> seenOn = new HashMap<>();
        for (Page.Draft draft : page.drafts()) {
            List<Block> blocks = StoryBody.of(draft.lines());
            Span span = spanOf(draft);
            LocalDate day = draft.day();
            Line title = draft.title();
            Unread.Reason reason = reasonAgainst(day, title, blocks);
            if (reason != null || day == null || title == null) {
                unread.add(new Unread(
                        reason == null ? Unread.Reason.UNDATED : reason,
                        day,
                        title == null ? null : title.text(),
                        blocks,
                        span));
            } else {
                int dayPosition = seenOn.merge(day, 1, Integer::sum);
                boolean cutShort = draft == page.drafts().getLast() && Endings.seemsCutShort(blocks);
                stories.add(new ParsedStory(
                        stories.size() + 1,
                        title.text(),
                        day,
                        dayPosition,
                        blocks,
                        span,
                        cutShort,
                        draft.confidence()));
            }
            progress.accept(span.end());
        }
        progress.accept(capture.length);
        return new Reading(stories, unread, page.furniture());
    }

    private static Reading tooManyLines(byte[] capture, Charset charset) {
        StringBuilder text = new StringBuilder();
        CharacterWalk.through(capture, charset).visitAll((character, start, end) -> text.append(character));
        Span span = new Span(0, capture.length);
        Block all = new Block.Unknown(Numbering.ofStory().next(), span, 1, text.toString());
        Unread whole = new Unread(Unread.Reason.TOO_MANY_LINES, null, null, List.of(all), span);
        return new Reading(List.of(), List.of(whole), List.of());
    }

    private static Unread.@Nullable Reason reasonAgainst(
            @Nullable LocalDate day, @Nullable Line title, List<Block> blocks) {
        if (day == null) {
            return Unread.Reason.UNDATED;
        }
        if (title == null) {
            return Unread.Reason.UNTITLED;
        }
        return blocks.isEmpty() ? Unread.Reason.EMPTY : null;
    }

    private static Span spanOf(Page.Draft draft) {
        Line first = draft.title() == null ? draft.lines().getFirst() : draft.title();
        Line last = draft.lines().isEmpty() ? first : draft.lines().getLast();
        return first.span().through(last.span());
    }
}
