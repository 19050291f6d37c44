package dev.postbag.comment.imported;

import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of a comment that is not in a thread yet: where it belongs and what it is.
 *
 * @param signs what its post can be known by; of many readings the newest ones
 * @param parent the comment it answers, in the same source
 * @param author the name to show it with; none: a pseudonym
 * @param writtenAt with its offset as given (RFC 3339), where it can be read
 * @param words none when there are none that may be kept or that can be shown
 */
public record Claim(
        List<PostSign> signs,
        @Nullable SourceId parent,
        CommentStatus status,
        @Nullable AuthorName author,
        @Nullable String writtenAt,
        @Nullable Words words) {

    private static final int MOST_SIGNS = 20;

    public Claim {
        signs = List.copyOf(signs.subList(Math.max(0, signs.size() - MOST_SIGNS), signs.size()));
    }

    /** The same, under one of these signs as well. */
    Claim alsoUnder(List<PostSign> more) {
        SequencedSet<PostSign> all = new LinkedHashSet<>(signs);
        all.addAll(more);
        return new Claim(new ArrayList<>(all), parent, status, author, writtenAt, words);
    }
}
