package dev.postbag.content.selection;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.Post;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The comments that a selection may hold, as quotations: as they are picked now, else as they stand in its draft. One
 * that was taken down there stays taken down, whatever became of it since.
 */
final class QuotableComments {

    private static final double CERTAIN = 1;

    private final Map<String, Block.Quotation> quotations = new HashMap<>();

    private QuotableComments() {}

    static QuotableComments picked(Map<String, KnownPick> known) {
        QuotableComments quotable = new QuotableComments();
        known.values().forEach(quotable::add);
        return quotable;
    }

    static QuotableComments pickedOrIn(Post draft, Map<String, KnownPick> known) {
        QuotableComments quotable = new QuotableComments();
        quotable.quotations.putAll(lifted(draft.withAllWords().stream()));
        Map<String, KnownPick> pickable = new HashMap<>(known);
        lifted(draft.withdrawnQuotations().stream()
                        .filter(withdrawn -> withdrawn.reason().isOfAComment())
                        .map(withdrawn -> withdrawn.quotation()))
                .keySet()
                .forEach(pickable::remove);
        pickable.values().forEach(quotable::add);
        return quotable;
    }

    private static Map<String, Block.Quotation> lifted(Stream<? extends Block> blocks) {
        Map<String, Block.Quotation> lifted = new HashMap<>();
        blocks.forEach(block -> {
            if (block instanceof Block.Quotation quotation && quotation.lifted() != null) {
                lifted.putIfAbsent(quotation.lifted().comment(), quotation);
            }
        });
        return lifted;
    }

    /** The places of the comments in the layout that are none of these. */
    List<Integer> missing(Layout layout) {
        List<String> comments = layout.comments();
        return IntStream.range(0, comments.size())
                .filter(place -> !quotations.containsKey(comments.get(place)))
                .boxed()
                .toList();
    }

    /** @param comment one of these */
    Block.Quotation quotation(String comment) {
        return Objects.requireNonNull(quotations.get(comment));
    }

    private void add(KnownPick pick) {
        KnownPick.Said said = pick.said();
        if (said == null) {
            return;
        }
        Block.Citation citation = new Block.Citation(
                said.name(),
                null,
                null,
                "/api/v1/comments/" + pick.comment(),
                LocalDate.ofInstant(said.at(), ZoneOffset.UTC).toString(),
                null);
        quotations.put(
                pick.comment(),
                new Block.Quotation(
                        "",
                        Block.Span.NONE,
                        CERTAIN,
                        "comment",
                        citation,
                        said.blocks(),
                        null,
                        new Block.Lifted(pick.comment(), said.revision())));
    }
}
