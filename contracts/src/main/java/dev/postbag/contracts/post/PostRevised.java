package dev.postbag.contracts.post;

import dev.postbag.contracts.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published post has a new revision, had another address elsewhere too, is given out with other words left out, is about
 * something else, or takes no more comments.
 *
 * @param version goes up with every change of the post: of two events the one with the higher version is the later
 * @param revision the number of the revision that is read now
 * @param publishedOn the date of the post, ISO 8601, as precise as known
 * @param commentsOpen whether its thread takes comments
 * @param permalinks every address it had elsewhere; none when none is known, or from senders older than it
 * @param names the people and offices its text names, as far as they can be told, each once and 200 at the most; none
 *     when there are none, or from senders older than it
 * @param lifted the comments whose words it holds; none when there are none, or from senders older than it
 * @param topics the slugs of what it is about; none when there are none, or from senders older than it
 * @param topicsLeft the slugs of what it was about before and is no more; none when there are none, or from senders older
 *     than it
 */
public record PostRevised(
        String post,
        long version,
        int revision,
        String slug,
        String title,
        String publishedOn,
        boolean commentsOpen,
        Instant occurredAt,
        @Nullable List<String> permalinks,
        @Nullable List<String> names,
        @Nullable List<LiftedComment> lifted,
        @Nullable List<String> topics,
        @Nullable List<String> topicsLeft)
        implements Event {
    public PostRevised {
        permalinks = permalinks == null ? null : List.copyOf(permalinks);
        names = names == null ? null : List.copyOf(names);
        lifted = lifted == null ? null : List.copyOf(lifted);
        topics = topics == null ? null : List.copyOf(topics);
        topicsLeft = topicsLeft == null ? null : List.copyOf(topicsLeft);
    }

    @Override
    public String key() {
        return post;
    }
}
