package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Publishes drafts that were written here, as their editor has seen them. */
@ApplicationScoped
public class PublishingDrafts {

    private final Posts posts;
    private final HeedingEnds ends;
    private final Clock clock;

    public PublishingDrafts(Posts posts, HeedingEnds ends, Clock clock) {
        this.posts = posts;
        this.ends = ends;
        this.clock = clock;
    }

    public PublishResult publish(PublishDraft order) {
        Optional<Post> found = PostId.read(order.post())
                .flatMap(posts::find)
                .or(() -> Slug.read(order.post()).flatMap(posts::at));
        if (found.isEmpty()) {
            return new PublishResult.NoSuchPost();
        }
        Post before = Merges.end(found.get(), posts);
        if (before.withdrawal() != null) {
            return new PublishResult.PostGone();
        }
        if (!before.isWrittenHere()) {
            return new PublishResult.NotWrittenHere();
        }
        if (before.status() == PostStatus.PUBLISHED) {
            return new PublishResult.Published(before);
        }
        if (ends.heed(before).version() != order.seen()) {
            return new PublishResult.ChangedSince();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PublishedOn today =
                new PublishedOn(LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
        Post after = before.published(today, now);
        boolean kept = posts.replace(
                before, after, PostChange.toReaders(before, after).stream().toList());
        return kept ? new PublishResult.Published(after) : new PublishResult.ChangedSince();
    }
}
