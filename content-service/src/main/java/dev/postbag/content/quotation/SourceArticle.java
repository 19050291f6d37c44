package dev.postbag.content.quotation;

import dev.postbag.content.post.Block;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one article that quotations, in one post or several, come from.
 *
 * @param citation what is known of it, each part from the earliest quotation that says it
 * @param quotations those that everybody can read, the earliest first
 */
public record SourceArticle(String id, Block.Citation citation, List<QuotingPost> quotations) {

    static final Comparator<Quotation> EARLIEST = Comparator.comparing(Quotation::publishedOn)
            .thenComparing(quotation -> quotation.post().value())
            .thenComparing(Quotation::block);

    public SourceArticle {
        quotations = List.copyOf(quotations);
    }

    static SourceArticle of(String id, List<QuotingPost> some) {
        List<QuotingPost> inOrder = some.stream()
                .sorted(Comparator.comparing(each -> each.quotation().quotation(), EARLIEST))
                .toList();
        return new SourceArticle(
                id,
                new Block.Citation(
                        known(inOrder, Block.Citation::author),
                        known(inOrder, Block.Citation::outlet),
                        known(inOrder, Block.Citation::title),
                        known(inOrder, Block.Citation::url),
                        known(inOrder, Block.Citation::published),
                        known(inOrder, Block.Citation::rights)),
                inOrder);
    }

    private static @Nullable String known(List<QuotingPost> some, Function<Block.Citation, @Nullable String> part) {
        return some.stream()
                .map(each -> part.apply(each.quotation().quotation().citation()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
