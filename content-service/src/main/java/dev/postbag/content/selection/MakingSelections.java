package dev.postbag.content.selection;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.Liftings;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Slug;
import dev.postbag.content.post.TakingDownComments;
import dev.postbag.content.post.WithdrawalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes draft posts of picks. */
@ApplicationScoped
public class MakingSelections {

    private final KnownPicks picks;
    private final Liftings liftings;
    private final TakingDownComments takingDown;
    private final Posts posts;
    private final Clock clock;

    public MakingSelections(
            KnownPicks picks, Liftings liftings, TakingDownComments takingDown, Posts posts, Clock clock) {
        this.picks = picks;
        this.liftings = liftings;
        this.takingDown = takingDown;
        this.posts = posts;
        this.clock = clock;
    }

    public SelectionResult make(MakeSelection order) {
        List<String> comments =
                order.picks().stream().map(MakeSelection.Chosen::comment).toList();
        Map<String, KnownPick> known = picks.of(comments);
        List<Integer> missing = notPicked(comments, known);
        if (!missing.isEmpty()) {
            return new SelectionResult.NotPicked(missing);
        }
        Post draft = draft(order, known);
        return new SelectionResult.Made(takeDownWhatEndedMeanwhile(draft, comments));
    }

    private Post takeDownWhatEndedMeanwhile(Post draft, List<String> comments) {
        picks.of(comments).forEach((comment, pick) -> {
            WithdrawalReason reason = pick.takenDown();
            if (reason != null) {
                takingDown.takeDown(comment, reason);
            }
        });
        return posts.find(draft.id()).orElse(draft);
    }

    private static List<Integer> notPicked(List<String> comments, Map<String, KnownPick> known) {
        return IntStream.range(0, comments.size())
                .filter(place -> Optional.ofNullable(known.get(comments.get(place)))
                        .map(KnownPick::said)
                        .isEmpty())
                .boxed()
                .toList();
    }

    private Post draft(MakeSelection order, Map<String, KnownPick> known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Block> blocks = new SelectedBlocks(known).of(order);
        PublishedOn today =
                new PublishedOn(LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
        String key = "selection|" + UUID.randomUUID();
        PostId id = PostId.of(key);
        Slug slug = posts.reserve(Slug.of(order.title(), id), id);
        known.keySet().forEach(comment -> liftings.note(comment, id));
        Post draft = Post.drafted(id, key, slug, order.title(), today, blocks, now);
        if (!posts.add(draft, List.of())) {
            throw new IllegalStateException("There is a post " + id + " already");
        }
        return draft;
    }
}
