package dev.postbag.content.quotation;

import dev.postbag.content.InMemoryMarks;
import dev.postbag.content.post.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Quotations in memory. */
public class InMemoryQuotationIndex implements QuotationIndex {

    private record Kept(Quotation quotation, AttributedQuotation attributed) {}

    private final TreeMap<String, Kept> kept = new TreeMap<>();
    private final InMemoryMarks marks = new InMemoryMarks();
    private Instant upTo = Instant.EPOCH;

    /** As if it had never been. */
    public synchronized void drop() {
        kept.clear();
        upTo = Instant.EPOCH;
    }

    @Override
    public synchronized void keep(PostId post, List<Quotation> quotations) {
        List<String> ids = quotations.stream().map(InMemoryQuotationIndex::id).toList();
        kept.entrySet()
                .removeIf(entry -> entry.getValue().quotation().post().equals(post) && !ids.contains(entry.getKey()));
        for (Quotation quotation : quotations) {
            marks.leave(id(quotation), post.value());
            kept.compute(id(quotation), (id, before) -> {
                AttributedQuotation known = before == null ? null : before.attributed();
                return new Kept(
                        quotation,
                        known == null ? null : new AttributedQuotation(quotation, known.source(), known.match()));
            });
        }
    }

    @Override
    public synchronized List<Quotation> of(Collection<PostId> posts) {
        return kept.values().stream()
                .map(Kept::quotation)
                .filter(quotation -> posts.contains(quotation.post()))
                .toList();
    }

    @Override
    public synchronized Set<Quotation> near(Collection<Quotation> some) {
        Set<Quotation> near = new LinkedHashSet<>();
        for (Kept each : kept.values()) {
            boolean isNear = some.stream()
                    .anyMatch(one ->
                            !Collections.disjoint(one.names(), each.quotation().names())
                                    || !Collections.disjoint(
                                            one.bands(), each.quotation().bands()));
            if (isNear) {
                near.add(each.quotation());
            }
        }
        return near;
    }

    @Override
    public synchronized void attribute(List<AttributedQuotation> quotations) {
        for (AttributedQuotation each : quotations) {
            kept.computeIfPresent(id(each.quotation()), (id, before) -> attributed(before, each));
        }
    }

    private Kept attributed(Kept before, AttributedQuotation now) {
        if (!before.quotation().names().equals(now.quotation().names())) {
            return before;
        }
        if (before.attributed() == null || !before.attributed().source().equals(now.source())) {
            marks.leave(id(before.quotation()), before.quotation().post().value());
        }
        return new Kept(before.quotation(), new AttributedQuotation(before.quotation(), now.source(), now.match()));
    }

    @Override
    public boolean tell(int limit, Consumer<Set<String>> posts) {
        return marks.tell(limit, posts);
    }

    @Override
    public synchronized List<AttributedQuotation> attributed(PostId post) {
        return all().stream()
                .filter(each -> each.quotation().post().equals(post))
                .toList();
    }

    @Override
    public synchronized List<String> sources(String outlet, String after, int limit) {
        return all().stream()
                .filter(each -> outlet == null || outlet.equals(each.quotation().outlet()))
                .map(AttributedQuotation::source)
                .filter(source -> after == null || source.compareTo(after) > 0)
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<AttributedQuotation> quoting(Collection<String> sources) {
        return all().stream().filter(each -> sources.contains(each.source())).toList();
    }

    @Override
    public synchronized Optional<String> source(String name) {
        return all().stream()
                .filter(each -> each.quotation().names().contains(name))
                .map(AttributedQuotation::source)
                .findFirst();
    }

    /** All that have a source article. */
    public synchronized List<AttributedQuotation> all() {
        return kept.values().stream()
                .map(Kept::attributed)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public synchronized Instant upTo() {
        return upTo;
    }

    @Override
    public synchronized void upTo(Instant change) {
        upTo = change.isAfter(upTo) ? change : upTo;
    }

    private static String id(Quotation quotation) {
        return quotation.post().value() + ":" + quotation.block();
    }
}
