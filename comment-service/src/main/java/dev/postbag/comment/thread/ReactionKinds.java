package dev.postbag.comment.thread;

import java.util.List;
import java.util.regex.Pattern;

/** How one can react to a comment in this house, in the order they are shown in. */
public record ReactionKinds(List<String> kinds) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final int MOST = 20;

    public ReactionKinds {
        kinds = kinds.stream().distinct().toList();
        if (kinds.size() > MOST
                || !kinds.stream().allMatch(kind -> SHAPE.matcher(kind).matches())) {
            throw new IllegalArgumentException(
                    "Kinds of reactions are up to %d words such as 'agree', not %s".formatted(MOST, kinds));
        }
    }

    boolean include(String kind) {
        return kinds.contains(kind);
    }
}
