package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import dev.postbag.ingest.parse.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Collects stories as a reader finds them, each with the lines of its day and its title where those are text. */
final class OwnStories implements Consumer<Finding> {

    private final Layout layout;
    private final Function<Span, String> written;
    private final IntPredicate wanted;
    private final int most;
    private final List<DeskStory> stories = new ArrayList<>();
    private final List<Furniture> lines = new ArrayList<>();
    private int ordinal;

    /** Enough was seen. */
    static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("enough", null, false, false);
        }
    }

    /**
     * @param written what stands at a place of the capture
     * @param wanted the numbers of the stories to collect
     */
    OwnStories(Layout layout, Function<Span, String> written, IntPredicate wanted, int most) {
        this.layout = layout;
        this.written = written;
        this.wanted = wanted;
        this.most = most;
    }

    /** @throws EnoughException when so many stories are collected */
    @Override
    public void accept(Finding finding) {
        switch (finding) {
            case ParsedStory story -> {
                ordinal++;
                if (wanted.test(ordinal)) {
                    stories.add(DeskStory.of(ordinal, story));
                    if (stories.size() == most) {
                        throw new EnoughException();
                    }
                }
            }
            case Unread unread -> ordinal++;
            case ParsedComment comment -> {}
            case Furniture piece -> lines.add(piece);
        }
    }

    DeskPage page() {
        return new DeskPage(layout, layout == Layout.TEXT ? headed() : stories);
    }

    /** The title has its place in the story, the day heading stands before it. */
    private List<DeskStory> headed() {
        List<DeskStory> headed = new ArrayList<>();
        int reached = 0;
        for (DeskStory story : stories) {
            int begin = story.blocks().getFirst().span().start();
            List<Block> heads = new ArrayList<>();
            for (Furniture line : lines) {
                if (line.span().start() >= reached && line.span().end() <= begin) {
                    head(story, line, heads);
                }
            }
            headed.add(story.headed(heads));
            reached = story.blocks().getLast().span().end();
        }
        return headed;
    }

    private void head(DeskStory story, Furniture line, List<Block> heads) {
        List<TextSpan> text = List.of(TextSpan.plain(written.apply(line.span()).strip()));
        if (line.name().equals(Furniture.DAY_HEADING)) {
            // The day of something that could not be told stands before it, and is not this story's.
            heads.clear();
            heads.add(new Block.Paragraph(story.name() + ".day", line.span(), Retyping.CERTAIN, text));
        } else if (line.name().equals(Furniture.TITLE)) {
            heads.add(new Block.Heading(story.name() + ".title", line.span(), Retyping.CERTAIN, text));
        }
    }
}
