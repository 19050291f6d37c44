package dev.postbag.comment.integrity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Comments as they lie in the store, for whoever checks that nothing of them was lost or altered. */
public interface KeptComments {

    /**
     * A comment as it is kept, without what it says.
     *
     * @param state whether it can be read and if not why, as it is written there; none when nothing is
     * @param worded whether its words are there
     * @param imported whether an export said it
     * @param listed whether a list of its thread shows it
     */
    record Kept(
            String id,
            String post,
            @Nullable String inReplyTo,
            @Nullable String state,
            boolean worded,
            boolean listed,
            boolean answered,
            boolean imported) {}

    /** About how many there are. */
    long count();

    /** All of them, a few at a time. */
    void visitAll(Consumer<Kept> visitor);

    /** Whether readers can see each of them: {@code visible|post} or {@code hidden|post}. */
    void visitStates(BiConsumer<String, String> idAndState);

    /** Those of the ids that there are, each with its post. */
    Map<String, String> postsOf(Collection<String> ids);

    /** Those of the posts that have a thread. */
    Set<String> threads(Collection<String> posts);
}
