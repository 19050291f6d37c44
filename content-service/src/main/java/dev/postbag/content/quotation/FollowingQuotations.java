package dev.postbag.content.quotation;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.FollowingChanges;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.Words;
import dev.postbag.content.proposal.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the quotations of posts that changed and finds the source article of each, and anew of those it bears upon. It
 * comes after the resolving and may be done twice, on several replicas at once; one caller at a time on each.
 */
@ApplicationScoped
public class FollowingQuotations {

    private static final double ESTIMATED = 0.4;
    private static final double EQUAL_WORDS = 0.8;

    private final Posts posts;
    private final QuotationIndex index;
    private final Wording wording;
    private final Attributions attributions;
    private final Clock clock;
    private final FollowingChanges changes;

    public FollowingQuotations(
            Posts posts, QuotationIndex index, Wording wording, Attributions attributions, Clock clock) {
        this.posts = posts;
        this.index = index;
        this.wording = wording;
        this.attributions = attributions;
        this.clock = clock;
        this.changes = new FollowingChanges(posts, index, clock);
    }

    /** Looks at some of what changed; whether there may be more at once. */
    public boolean follow() {
        return changes.follow(this::look);
    }

    private void look(List<Post> changed) {
        Map<PostId, List<Quotation>> kept = index
                .of(changed.stream().map(Post::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Quotation::post));
        Set<Quotation> concerned = new LinkedHashSet<>();
        for (Post post : changed) {
            List<Quotation> before = kept.getOrDefault(post.id(), List.of());
            List<Quotation> now = Quotation.of(post, wording);
            if (!Set.copyOf(before).equals(Set.copyOf(now))) {
                // Kept first: of two replicas that look at two posts at once, the later one sees both.
                index.keep(post.id(), now);
            }
            concerned.addAll(before);
            concerned.addAll(now);
        }
        if (!concerned.isEmpty()) {
            attribute(concerned);
        }
    }

    private void attribute(Set<Quotation> concerned) {
        Set<Quotation> all = new HashSet<>();
        Collection<Quotation> next = concerned;
        while (!next.isEmpty()) {
            List<Quotation> found = new ArrayList<>(index.near(next));
            found.removeIf(quotation -> !all.add(quotation));
            next = found;
        }
        List<AttributedQuotation> attributed = Attribution.of(all, this::alike);
        Set<PostId> told = concerned.stream().map(Quotation::post).collect(Collectors.toCollection(LinkedHashSet::new));
        told.addAll(otherwise(attributed));
        index.attribute(attributed);
        Instant now = clock.instant();
        attributions.tell(told.stream().map(post -> new Attributed(post, now)).toList());
    }

    /** The posts of those that had another source article, or none. */
    private Set<PostId> otherwise(List<AttributedQuotation> attributed) {
        Set<String> sources =
                attributed.stream().map(AttributedQuotation::source).collect(Collectors.toSet());
        Map<Quotation, String> before = new HashMap<>();
        index.quoting(sources).forEach(each -> before.put(each.quotation(), each.source()));
        return attributed.stream()
                .filter(each -> !each.source().equals(before.get(each.quotation())))
                .map(each -> each.quotation().post())
                .collect(Collectors.toSet());
    }

    private Optional<WordLikeness> alike(Quotation one, Quotation other) {
        double estimated = estimated(one.hashes(), other.hashes());
        // Only what leads from one to the other also when one of them is looked at alone.
        if (estimated < ESTIMATED || Collections.disjoint(one.bands(), other.bands())) {
            return Optional.empty();
        }
        double equal = wording.equalWords(lines(one), lines(other));
        return equal < EQUAL_WORDS ? Optional.empty() : Optional.of(new WordLikeness(estimated, equal));
    }

    private static double estimated(List<Integer> hashes, List<Integer> others) {
        if (hashes.isEmpty() || hashes.size() != others.size()) {
            return 0;
        }
        int equal = 0;
        for (int place = 0; place < hashes.size(); place++) {
            equal += hashes.get(place).equals(others.get(place)) ? 1 : 0;
        }
        return (double) equal / hashes.size();
    }

    /** None when it stands there no more: that change is looked at by itself. */
    private List<String> lines(Quotation quotation) {
        return posts.find(quotation.post())
                .flatMap(post -> Quotation.cited(post.current().blocks())
                        .filter(block -> block.id().equals(quotation.block()))
                        .findFirst())
                .map(Block.Quotation::children)
                .map(Words::lines)
                .orElse(List.of());
    }
}
