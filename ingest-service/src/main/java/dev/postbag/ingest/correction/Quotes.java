package dev.postbag.ingest.correction;

import dev.postbag.ingest.correction.DeskPage.Edit;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Citation;
import dev.postbag.ingest.parse.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts blocks of a story into a quotation, and out of one. */
final class Quotes {

    private Quotes() {}

    static Edit takenApart(DeskStory story, String name) {
        return Naming.find(story.blocks(), name).orElseThrow() instanceof Block.Quotation
                ? new Edit.Done(Naming.replaced(story.blocks(), name, found -> Naming.inside(found.getFirst())))
                : new Edit.Refused(Refusal.NOT_A_QUOTATION);
    }

    static Edit made(DeskStory story, Change.Quote quote, int number) {
        List<Block> blocks = new ArrayList<>(story.blocks());
        @Nullable Citation citation = null;
        for (String end : List.of(quote.first(), quote.last())) {
            int place = Naming.placeOf(blocks, end);
            while (place >= 0 && !blocks.get(place).id().equals(end)) {
                if (!(blocks.get(place) instanceof Block.Quotation cut)) {
                    return new Edit.Refused(Refusal.INSIDE_LIST);
                }
                citation = citation == null ? cut.citation() : citation;
                blocks.remove(place);
                blocks.addAll(place, cut.children());
                place = Naming.placeOf(blocks, end);
            }
        }
        int first = Naming.placeOf(blocks, quote.first());
        int last = Naming.placeOf(blocks, quote.last());
        if (first < 0 || last < first) {
            return new Edit.Refused(Refusal.NOT_IN_ORDER);
        }
        List<Block> quoted = List.copyOf(blocks.subList(first, last + 1));
        if (quoted.size() == 1 && quoted.getFirst() instanceof Block.Quotation known) {
            citation = known.citation();
            quoted = known.children();
        }
        blocks.subList(first, last + 1).clear();
        blocks.add(first, quotation(quoted, quote, number, citation));
        return new Edit.Done(blocks);
    }

    private static Block quotation(List<Block> quoted, Change.Quote quote, int number, @Nullable Citation citation) {
        Span span = quoted.getFirst().span().through(quoted.getLast().span());
        int ordinal = Change.ordinal(quote.first()).orElseThrow();
        String name = "s" + ordinal + ".q" + number;
        return new Block.Quotation(name, span, Retyping.CERTAIN, quote.role(), citation, quoted);
    }
}
