package dev.postbag.ingest.correction;

import dev.postbag.ingest.correction.FitResult.Fits;
import dev.postbag.ingest.correction.FitResult.Misfits;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.Published;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.StoryKey;
import dev.postbag.ingest.parse.WrittenDate;
import java.util.ArrayList;
import java.util.List;

/** Makes two stories of one, and one of two. */
final class Cuts {

    private static final int MOST_HEADS = 2;

    private Cuts() {}

    static FitResult split(DeskPage page, Change.Split split) {
        if (page.layout() == Layout.ENTRIES) {
            return new Misfits(Refusal.PLACES_SHARED);
        }
        int place = page.placeOf(split.at());
        if (place < 0) {
            return new Misfits(Refusal.NO_SUCH_BLOCK);
        }
        DeskStory whole = page.stories().get(place);
        int at = Naming.placeOf(whole.blocks(), split.at());
        if (!whole.blocks().get(at).id().equals(split.at())) {
            return new Misfits(Refusal.INSIDE_QUOTATION);
        }
        if (at == 0) {
            return new Misfits(Refusal.AT_BEGINNING);
        }
        List<Block> rest = whole.blocks().subList(at, whole.blocks().size());
        int heads = heads(rest, split);
        if (heads == rest.size()) {
            return new Misfits(Refusal.NOTHING_LEFT);
        }
        StoryKey key = StoryKey.of(split.publishedOn(), split.title());
        if (page.stories().stream().anyMatch(story -> story.key().equals(key))) {
            return new Misfits(Refusal.SAME_DATE_AND_TITLE);
        }
        // The page has the newest first: of two on one day the upper one counts higher.
        boolean sameDay = whole.published().on().equals(split.publishedOn());
        List<Block> kept = whole.blocks().subList(0, at);
        DeskStory first = whole.with(
                kept,
                new Span(whole.span().start(), kept.getLast().span().end()),
                sameDay ? whole.dayPosition() + 1 : whole.dayPosition(),
                false);
        DeskStory second = new DeskStory(
                split.at(),
                Change.ordinal(split.at()).orElseThrow(),
                split.title(),
                Published.on(split.publishedOn()),
                sameDay ? whole.dayPosition() : 1,
                whole.cutShort(),
                Retyping.CERTAIN,
                Origin.NONE,
                rest.get(Math.max(0, heads - 1)).span().through(rest.getLast().span()),
                rest.subList(0, heads),
                rest.subList(heads, rest.size()));
        return new Fits(page.replaced(place, place + 1, List.of(first, second)));
    }

    /** How many blocks at the beginning say the day and the title and nothing else. */
    private static int heads(List<Block> blocks, Change.Split split) {
        String title = StoryKey.of(split.publishedOn(), split.title()).value();
        for (int heads = Math.min(MOST_HEADS, blocks.size()); heads > 0; heads--) {
            Block last = blocks.get(heads - 1);
            boolean titled =
                    StoryKey.of(split.publishedOn(), words(last)).value().equals(title);
            boolean dated = isDay(last, split.publishedOn());
            if (heads == 1 && (titled || dated)
                    || heads == 2 && titled && isDay(blocks.getFirst(), split.publishedOn())) {
                return heads;
            }
        }
        return 0;
    }

    private static boolean isDay(Block block, KnownDate day) {
        return WrittenDate.in(words(block)).filter(day::equals).isPresent();
    }

    private static String words(Block block) {
        return Naming.inside(block).isEmpty() ? Naming.words(block) : "";
    }

    static FitResult join(DeskPage page, Change.Join join) {
        if (page.layout() != Layout.TEXT) {
            return new Misfits(Refusal.LINES_NOT_TEXT);
        }
        List<DeskStory> stories = page.stories();
        int place = 0;
        while (place < stories.size() && !stories.get(place).name().equals(join.story())) {
            place++;
        }
        if (place == stories.size()) {
            return new Misfits(Refusal.NO_SUCH_STORY);
        }
        DeskStory first = stories.get(place);
        if (place + 1 == stories.size() || !follows(stories.get(place + 1), first)) {
            return new Misfits(Refusal.NO_NEXT_STORY);
        }
        DeskStory next = stories.get(place + 1);
        List<Block> blocks = new ArrayList<>(first.blocks());
        blocks.addAll(next.heads());
        blocks.addAll(next.blocks());
        return new Fits(page.replaced(
                place,
                place + 2,
                List.of(first.with(blocks, first.span().through(next.span()), first.dayPosition(), next.cutShort()))));
    }

    /** What could not be told has a number as well. */
    private static boolean follows(DeskStory next, DeskStory first) {
        Block last = first.blocks().getLast();
        while (!Naming.inside(last).isEmpty()) {
            last = Naming.inside(last).getLast();
        }
        return next.ordinal() - Change.ordinal(last.id()).orElseThrow() <= 1;
    }
}
