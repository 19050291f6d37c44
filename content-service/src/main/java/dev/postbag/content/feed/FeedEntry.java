package dev.postbag.content.feed;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.Revision;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in a feed.
 *
 * @param id the same for good, whatever the post's title and address become
 * @param link where it is read
 * @param thread where its comments are, for programs
 * @param published where only a day, a month or a year is known: its first moment in the blog's zone
 * @param date that day, month or year; none where the time is known
 * @param updated when it last said something else
 */
public record FeedEntry(
        String id,
        String title,
        String link,
        String thread,
        OffsetDateTime published,
        @Nullable String date,
        Instant updated,
        List<String> authors,
        List<String> labels,
        List<Block> blocks) {

    public FeedEntry {
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
        blocks = List.copyOf(blocks);
    }

    /** @param base the address of the API, without a slash at its end */
    static FeedEntry of(Post post, Blog blog, String base) {
        PublicationTime time = PublicationTime.of(post, blog.zone());
        return new FeedEntry(
                "urn:postbag:post:" + post.id().value(),
                post.current().title(),
                blog.post(base, post.id(), post.slug()),
                Blog.data(base, post.id()) + "/comments",
                time.at(),
                time.date(),
                updated(post, time.at().toInstant()),
                post.particulars().authors(),
                post.particulars().labels(),
                post.current().blocks());
    }

    /** A post that was never changed since readers had it is as it was published, whenever it was taken in here. */
    private static Instant updated(Post post, Instant published) {
        Revision current = post.current();
        Revision.Erased erased = current.erased();
        Instant changed = current.number() > post.publicFrom() ? current.createdAt() : published;
        Instant last = erased != null && erased.at().isAfter(changed) ? erased.at() : changed;
        return last.isAfter(published) ? last : published;
    }
}
