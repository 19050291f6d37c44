package dev.postbag.content.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the articles that posts quote, by their ids. */
@ApplicationScoped
public class ListingSources {

    private final QuotationIndex index;

    public ListingSources(QuotationIndex index) {
        this.index = index;
    }

    /**
     * Up to {@code limit} ids behind {@code after}.
     *
     * @param outlet as a reader writes it; none for all
     */
    public List<String> list(@Nullable String outlet, @Nullable String after, int limit) {
        if (outlet == null) {
            return index.sources(null, after, limit);
        }
        return CitedTitle.outlet(outlet)
                .map(folded -> index.sources(folded, after, limit))
                .orElse(List.of());
    }
}
