package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Citation;
import dev.postbag.ingest.parse.Numbering;
import dev.postbag.ingest.parse.QuotationRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A block that has no number yet.
 *
 * @param covered what of its stretch is in no need of being accounted for otherwise; the markup between the parts of a
 *     quotation is
 */
record Draft(Stretch stretch, List<Stretch> covered, Function<Numbering, Block> told) {

    private static final double SURE = 0.95;

    static Draft leaf(Stretch stretch, Function<Numbering, Block> told) {
        return new Draft(stretch, List.of(stretch), told);
    }

    static Draft quotation(Places places, @Nullable Citation citation, List<Draft> children) {
        Stretch stretch = around(children);
        List<Stretch> covered =
                children.stream().flatMap(child -> child.covered.stream()).toList();
        return new Draft(stretch, covered, numbering -> {
            String id = numbering.next();
            return new Block.Quotation(
                    id,
                    places.span(stretch),
                    SURE,
                    QuotationRole.ARTICLE,
                    citation,
                    numbered(children, Numbering.inside(id)));
        });
    }

    static Draft list(Places places, boolean ordered, int start, List<List<Draft>> items) {
        List<Draft> all = items.stream().flatMap(List::stream).toList();
        Stretch stretch = around(all);
        List<Stretch> covered =
                new ArrayList<>(stretch.without(all.stream().map(Draft::stretch).toList()));
        all.forEach(draft -> covered.addAll(draft.covered));
        covered.sort(Comparator.comparingInt(Stretch::start));
        return new Draft(stretch, covered, numbering -> {
            String id = numbering.next();
            List<List<Block>> told = new ArrayList<>();
            for (List<Draft> item : items) {
                told.add(numbered(item, Numbering.inside(id + "." + (told.size() + 1))));
            }
            return new Block.ListBlock(id, places.span(stretch), SURE, ordered, start, told);
        });
    }

    static List<Block> numbered(List<Draft> drafts, Numbering numbering) {
        return drafts.stream().map(draft -> draft.told.apply(numbering)).toList();
    }

    private static Stretch around(List<Draft> drafts) {
        return drafts.getFirst().stretch.through(drafts.getLast().stretch);
    }
}
