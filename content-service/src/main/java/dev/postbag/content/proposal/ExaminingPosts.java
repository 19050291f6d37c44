package dev.postbag.content.proposal;

import dev.postbag.content.post.FollowingChanges;
import dev.postbag.content.post.Likeness;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.Provenance;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what changed with the posts of the days around it and asks the desk about those that are nearly the same. It
 * comes after the resolving and may be done twice; one caller at a time.
 */
@ApplicationScoped
public class ExaminingPosts {

    private final Posts posts;
    private final Proposals proposals;
    private final Signatures signatures;
    private final Wording wording;
    private final Alike alike;
    private final Clock clock;
    private final FollowingChanges changes;

    public ExaminingPosts(
            Posts posts, Proposals proposals, Signatures signatures, Wording wording, Alike alike, Clock clock) {
        this.posts = posts;
        this.proposals = proposals;
        this.signatures = signatures;
        this.wording = wording;
        this.alike = alike;
        this.clock = clock;
        this.changes = new FollowingChanges(posts, signatures, clock);
    }

    /** Looks at some of what changed; whether there may be more at once. */
    public boolean examine() {
        return changes.follow(this::look);
    }

    private void look(List<Post> changed) {
        Set<PostId> examined =
                signatures.examinedOf(changed.stream().map(Post::id).toList());
        changed.forEach(post -> look(post, examined.contains(post.id())));
    }

    private void look(Post post, boolean examined) {
        if (!isOnItsOwn(post)) {
            return;
        }
        post.provenance().stream()
                .map(Provenance::match)
                .flatMap(match -> Optional.ofNullable(match.alsoOf()).stream())
                .distinct()
                .flatMap(other -> posts.find(other).stream())
                .filter(ExaminingPosts::isOnItsOwn)
                .forEach(other -> propose(post, other, ProposalReason.SAME_ADDRESS_OR_ID, likeness(post, other)));
        if (!examined) {
            Signature signature = signature(post);
            // Kept first: of two replicas that look at two alike posts at once, one sees the other's.
            signatures.keep(signature);
            compare(post, signature);
            signatures.examined(post.id());
        }
    }

    private void compare(Post post, Signature signature) {
        for (Signature other : signatures.near(signature, alike.days())) {
            if (!other.post().equals(post.id()) && signature.likeness(other) >= alike.estimated()) {
                posts.find(other.post()).filter(ExaminingPosts::isOnItsOwn).ifPresent(near -> {
                    Likeness likeness = likeness(post, near);
                    if (likeness.equalWords() >= alike.equalWords()) {
                        propose(post, near, ProposalReason.NEARLY_THE_SAME_WORDS, likeness);
                    }
                });
            }
        }
    }

    private void propose(Post post, Post other, ProposalReason reason, Likeness likeness) {
        proposals.propose(
                Proposal.of(post, other, reason, likeness, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Likeness likeness(Post one, Post other) {
        Signature signature = signature(one);
        Signature another = signature(other);
        double equal = wording.equalWords(
                Words.lines(one.current().blocks()), Words.lines(other.current().blocks()));
        int days = (int) Math.abs(ChronoUnit.DAYS.between(signature.day(), another.day()));
        return new Likeness(signature.likeness(another), equal, days);
    }

    private Signature signature(Post post) {
        return new Signature(
                post.id(),
                day(post.current().publishedOn()),
                wording.hashes(Words.lines(post.current().blocks())));
    }

    private static boolean isOnItsOwn(Post post) {
        return post.status() == PostStatus.PUBLISHED || post.status() == PostStatus.DRAFT;
    }

    private static LocalDate day(PublishedOn date) {
        String known = date.value();
        return LocalDate.parse(known + "0000-01-01".substring(known.length()));
    }
}
