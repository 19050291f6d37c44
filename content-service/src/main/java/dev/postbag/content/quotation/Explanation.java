package dev.postbag.content.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of each quotation of one article why it is one: what ties it to the earliest, or to one so tied. */
final class Explanation {

    private final Set<String> titles;
    private final List<Attribution.Alike> alike;
    private final Map<Quotation, SourceMatch> explained = new LinkedHashMap<>();

    private Explanation(Set<String> titles, List<Attribution.Alike> alike) {
        this.titles = titles;
        this.alike = alike;
    }

    /**
     * @param titles those that mean one article
     * @param alike those that were taken for one by their words
     */
    static List<AttributedQuotation> of(
            Collection<Quotation> article, Set<String> titles, List<Attribution.Alike> alike) {
        Explanation explanation = new Explanation(titles, alike);
        List<Quotation> left =
                new ArrayList<>(article.stream().sorted(SourceArticle.EARLIEST).toList());
        explanation.explained.put(left.removeFirst(), SourceMatch.FIRST);
        while (!left.isEmpty()) {
            explanation.explainOneOf(left);
        }
        String source = explanation.id();
        return explanation.explained.entrySet().stream()
                .map(entry -> new AttributedQuotation(entry.getKey(), source, entry.getValue()))
                .toList();
    }

    /** By the article's address, else its title, else the words of its earliest quotation. */
    private String id() {
        return explained.keySet().stream()
                .flatMap(quotation -> quotation.addressName().stream())
                .findFirst()
                .or(() -> explained.keySet().stream()
                        .filter(quotation -> quotation.title() != null && titles.contains(quotation.title()))
                        .flatMap(quotation -> quotation.titleName().stream())
                        .min(Comparator.naturalOrder()))
                .orElseGet(() -> explained.keySet().iterator().next().wordsName());
    }

    private void explainOneOf(List<Quotation> left) {
        for (SourceRule rule : List.of(SourceRule.SAME_ADDRESS, SourceRule.SAME_TITLE, SourceRule.SAME_WORDS)) {
            for (Quotation quotation : left) {
                Optional<SourceMatch> match = match(quotation, rule);
                if (match.isPresent()) {
                    explained.put(quotation, match.get());
                    left.remove(quotation);
                    return;
                }
            }
        }
        throw new IllegalStateException("Nothing ties " + left.size() + " quotations to their article");
    }

    private Optional<SourceMatch> match(Quotation quotation, SourceRule rule) {
        return switch (rule) {
            case FIRST_QUOTED -> Optional.of(SourceMatch.FIRST);
            case SAME_ADDRESS ->
                Optional.ofNullable(quotation.address())
                        .filter(address ->
                                explained.keySet().stream().anyMatch(other -> address.equals(other.address())))
                        .map(address -> new SourceMatch(rule, address, null));
            case SAME_TITLE ->
                Optional.ofNullable(quotation.title())
                        .filter(titles::contains)
                        .filter(title -> explained.keySet().stream().anyMatch(other -> title.equals(other.title())))
                        .map(title -> new SourceMatch(rule, title, null));
            case SAME_WORDS ->
                alike.stream()
                        .filter(pair -> pair.one().equals(quotation) && explained.containsKey(pair.other())
                                || pair.other().equals(quotation) && explained.containsKey(pair.one()))
                        .findFirst()
                        .map(pair -> new SourceMatch(rule, null, pair.likeness()));
        };
    }
}
