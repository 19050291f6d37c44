package dev.postbag.content.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out which quotations come from one article. It does not matter in which order they are given. */
final class Attribution {

    private final List<Quotation> all;
    private final Map<Quotation, Set<Quotation>> articles = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final List<Alike> alike = new ArrayList<>();

    /** Two that were taken for one by their words. */
    record Alike(Quotation one, Quotation other, WordLikeness likeness) {}

    private Attribution(Collection<Quotation> quotations) {
        all = quotations.stream().distinct().sorted(SourceArticle.EARLIEST).toList();
        all.forEach(quotation -> articles.put(quotation, new LinkedHashSet<>(List.of(quotation))));
    }

    /** @param words compares two of one outlet */
    static List<AttributedQuotation> of(Collection<Quotation> quotations, QuotedWords words) {
        Attribution attribution = new Attribution(quotations);
        attribution.joinByAddress();
        attribution.joinByTitle();
        attribution.joinByWords(words);
        return attribution.articles.values().stream()
                .distinct()
                .flatMap(article -> Explanation.of(article, attribution.titles, attribution.alike).stream())
                .toList();
    }

    private void joinByAddress() {
        grouped(Quotation::address).values().forEach(this::join);
    }

    /** A title at two addresses, or under two dates, is a heading over several articles and tells nothing. */
    private void joinByTitle() {
        grouped(Quotation::title).forEach((title, titled) -> {
            if (addresses(titled).count() <= 1 && isOfOneDate(titled)) {
                titles.add(title);
                join(titled);
            }
        });
    }

    private void joinByWords(QuotedWords words) {
        List<Alike> pairs = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Quotation one = all.get(place);
            all.subList(place + 1, all.size()).stream()
                    .filter(other -> one.outlet() != null && one.outlet().equals(other.outlet()))
                    .filter(other -> article(one) != article(other))
                    .flatMap(other -> words.alike(one, other).map(figures -> new Alike(one, other, figures)).stream())
                    .forEach(pairs::add);
        }
        pairs.sort(Comparator.comparing(pair -> -pair.likeness().equalWords()));
        for (Alike pair : pairs) {
            Set<Quotation> one = article(pair.one());
            Set<Quotation> other = article(pair.other());
            if (one != other
                    && addresses(Stream.concat(one.stream(), other.stream()).toList())
                                    .count()
                            <= 1) {
                alike.add(pair);
                join(List.of(pair.one(), pair.other()));
            }
        }
    }

    private void join(List<Quotation> some) {
        Set<Quotation> together = new LinkedHashSet<>();
        some.forEach(quotation -> together.addAll(article(quotation)));
        together.forEach(quotation -> articles.put(quotation, together));
    }

    private Set<Quotation> article(Quotation quotation) {
        return Objects.requireNonNull(articles.get(quotation));
    }

    private Map<String, List<Quotation>> grouped(Function<Quotation, @Nullable String> what) {
        return all.stream()
                .filter(quotation -> what.apply(quotation) != null)
                .collect(Collectors.groupingBy(quotation -> Objects.requireNonNull(what.apply(quotation))));
    }

    private static Stream<String> addresses(List<Quotation> some) {
        return some.stream()
                .flatMap(quotation -> Optional.ofNullable(quotation.address()).stream())
                .distinct();
    }

    /** A month is the same date as a day in it. */
    private static boolean isOfOneDate(List<Quotation> some) {
        List<String> dates = some.stream()
                .flatMap(quotation -> Optional.ofNullable(quotation.citation().published()).stream())
                .sorted(Comparator.comparing(String::length))
                .toList();
        return dates.stream().allMatch(date -> dates.getLast().startsWith(date));
    }
}
