package dev.postbag.content.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the article that an id means, or meant before more was known of it. */
@ApplicationScoped
public class FindingSources {

    private final QuotationIndex index;
    private final ReadingSources reading;

    public FindingSources(QuotationIndex index, ReadingSources reading) {
        this.index = index;
        this.reading = reading;
    }

    public Optional<SourceArticle> at(String id) {
        return reading.read(List.of(id)).stream()
                .findFirst()
                .or(() -> index.source(id)
                        .flatMap(now -> reading.read(List.of(now)).stream().findFirst()));
    }
}
