package dev.postbag.comment.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts what is to be taken in so that replies stay behind what they answer, and nothing else waits for anything. */
public final class Conversations {

    private Conversations() {}

    /** Each in the order given. A reply that comes before its parent may be in another part: it waits in the store. */
    public static List<List<TakeIn>> in(List<TakeIn> comments) {
        List<List<TakeIn>> conversations = new ArrayList<>();
        Map<String, List<TakeIn>> known = new HashMap<>();
        for (TakeIn comment : comments) {
            String id = comment.source().commentId();
            @Nullable List<TakeIn> conversation = known.get(id);
            if (conversation == null && comment.claim().parent() != null) {
                conversation = known.get(comment.claim().parent().commentId());
            }
            if (conversation == null) {
                conversation = new ArrayList<>();
                conversations.add(conversation);
            }
            conversation.add(comment);
            known.putIfAbsent(id, conversation);
        }
        return conversations;
    }
}
