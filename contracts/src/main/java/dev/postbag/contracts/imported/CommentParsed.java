package dev.postbag.contracts.imported;

import dev.postbag.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * A reader's comment was read out of an export. What could unmask its author is not in it.
 *
 * @param comment the parsed comment's id, the same each time this reading of the capture is done again
 * @param capture the capture's id
 * @param reading which reading of the capture: 1 for the first time it was taken in
 * @param ordinal the comment's place among the capture's comments, 1 for the first
 * @param source the system it comes from, such as {@code wordpress:https://blog.example}
 * @param sourceId what that system calls it; with {@code source} it names the comment, however often it is taken in
 * @param parentSourceId the comment it answers, in the same source
 * @param story the story it is under, when the same capture holds that; a {@code StoryResolved} says which post that is
 * @param permalink the address of the post it is under, where that comes from, when no story of the capture is it
 * @param threadKey the same for all comments of one post: the event's key
 * @param author the name it was shown with; none when it was anonymous
 * @param writtenAt with the offset as given (RFC 3339), where the export says it
 * @param state what its own system had decided: {@code published}, {@code pending}, {@code rejected} or {@code withdrawn}
 * @param text plain, paragraphs kept apart by an empty line
 */
public record CommentParsed(
        String comment,
        String capture,
        int reading,
        int ordinal,
        String source,
        String sourceId,
        @Nullable String parentSourceId,
        @Nullable String story,
        @Nullable String permalink,
        String threadKey,
        @Nullable String author,
        @Nullable String writtenAt,
        String state,
        String text)
        implements Event {

    @Override
    public String key() {
        return threadKey;
    }
}
