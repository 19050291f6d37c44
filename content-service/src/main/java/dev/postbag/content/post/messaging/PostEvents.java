package dev.postbag.content.post.messaging;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.IdentityRule;
import dev.postbag.content.post.Names;
import dev.postbag.content.post.Outcome;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Provenance;
import dev.postbag.content.post.Quotations;
import dev.postbag.content.post.RefusedStory;
import dev.postbag.content.post.Topic;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.post.LiftedComment;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What other services are told of posts. */
@ApplicationScoped
public class PostEvents implements Announcer<PostChange> {

    private final EventEncoder encoder;

    public PostEvents(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<OutboxEvent> announce(PostChange change) {
        return List.of(encoder.encode(event(change)));
    }

    private static Event event(PostChange change) {
        return switch (change) {
            case PostChange.Published published -> published(published.post(), published.at());
            case PostChange.Revised revised -> revised(revised.post(), true, revised.at(), revised.left());
            // Its thread can still be read at its old id, but the discussion goes on under the other post.
            case PostChange.Merged merged -> revised(merged.post(), false, merged.at(), List.of());
            case PostChange.Withdrawn withdrawn ->
                new PostWithdrawn(
                        withdrawn.post().id().value(),
                        withdrawn.post().version(),
                        withdrawn.at(),
                        topics(withdrawn.post()));
            case PostChange.Resolved resolved -> resolved(resolved.post(), resolved.provenance());
            case PostChange.Refused refused -> refused(refused.story());
        };
    }

    private static PostPublished published(Post post, Instant at) {
        return new PostPublished(
                post.id().value(),
                post.version(),
                post.current().number(),
                post.slug().value(),
                post.current().title(),
                post.current().publishedOn().value(),
                true,
                at,
                permalinks(post),
                names(post),
                lifted(post),
                topics(post));
    }

    private static @Nullable List<String> topics(Post post) {
        return slugs(post.particulars().topics());
    }

    private static @Nullable List<String> slugs(List<Topic> topics) {
        return topics.isEmpty() ? null : topics.stream().map(Topic::slug).toList();
    }

    @Nullable
    private static List<String> permalinks(Post post) {
        return post.permalinks().isEmpty() ? null : post.permalinks();
    }

    @Nullable
    private static List<String> names(Post post) {
        // Whom a reader named in a comment is not told on: that would stay when the comment is erased.
        List<Block> own = post.masked(post.current().blocks()).stream()
                .filter(block -> !(block instanceof Block.Quotation quotation && quotation.lifted() != null))
                .toList();
        List<String> names = Names.in(post.current().title(), own);
        return names.isEmpty() ? null : names;
    }

    /** Nothing of a post that is read as another now: the other holds its words. */
    private static @Nullable List<LiftedComment> lifted(Post post) {
        List<LiftedComment> lifted = post.mergedInto() == null
                ? Quotations.lifted(post.current().blocks())
                        .map(quotation -> Objects.requireNonNull(quotation.lifted()))
                        .map(held -> new LiftedComment(held.comment(), held.revision()))
                        .distinct()
                        .toList()
                : List.of();
        return lifted.isEmpty() ? null : lifted;
    }

    private static PostRevised revised(Post post, boolean commentsOpen, Instant at, List<Topic> left) {
        return new PostRevised(
                post.id().value(),
                post.version(),
                post.current().number(),
                post.slug().value(),
                post.current().title(),
                post.current().publishedOn().value(),
                commentsOpen,
                at,
                permalinks(post),
                names(post),
                lifted(post),
                topics(post),
                slugs(left));
    }

    private static StoryResolved resolved(PostId post, Provenance provenance) {
        return new StoryResolved(
                provenance.story(),
                provenance.capture(),
                provenance.reading(),
                outcome(provenance.outcome()),
                post.value(),
                provenance.revision(),
                why(provenance));
    }

    /** The second rule is the one to tell of: that a post was found under another title or date surprises. */
    private static String why(Provenance provenance) {
        IdentityRule rule = provenance.match().rule();
        return switch (rule) {
            case SAME_SOURCE_ID, SAME_ADDRESS -> rule.code();
            case NEW_POST, SAME_DATE_AND_TITLE, ACCEPTED -> provenance.reason().code();
        };
    }

    private static StoryResolved refused(RefusedStory story) {
        return new StoryResolved(
                story.story(),
                story.capture(),
                story.reading(),
                StoryResolved.Outcome.REJECTED,
                null,
                null,
                story.code());
    }

    private static StoryResolved.Outcome outcome(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> StoryResolved.Outcome.CREATED;
            case REVISED -> StoryResolved.Outcome.REVISED;
            case UNCHANGED -> StoryResolved.Outcome.UNCHANGED;
        };
    }
}
