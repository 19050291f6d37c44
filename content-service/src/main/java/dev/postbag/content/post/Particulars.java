package dev.postbag.content.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a post besides its words, as the story with the highest standing of those that say anything of it
 * tells it. It belongs to the post and not to a revision: no seal covers it.
 *
 * @param publishedAt the time with its offset (RFC 3339), as given
 * @param permalink its address where it comes from, as given
 * @param told the standing of the story that told it; none while no story did
 */
public record Particulars(
        PostKind kind,
        @Nullable String publishedAt,
        @Nullable String permalink,
        List<String> authors,
        List<String> labels,
        @Nullable Standing told) {

    public static final Particulars NONE = new Particulars(PostKind.POST, null, null, List.of(), List.of(), null);

    public Particulars {
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
    }

    /** What the post is about, as its labels say. */
    public List<Topic> topics() {
        return Topic.of(labels);
    }

    static Particulars of(Story story) {
        Origin origin = story.origin();
        boolean silent = origin.equals(Origin.NONE) && story.publishedAt() == null;
        return silent
                ? NONE
                : new Particulars(
                        origin.kind(),
                        story.publishedAt(),
                        origin.permalink(),
                        origin.authors(),
                        origin.labels(),
                        Standing.of(story));
    }

    Particulars orHigher(Particulars other) {
        if (other.told == null) {
            return this;
        }
        return told == null || other.told.compareTo(told) > 0 ? other : this;
    }
}
