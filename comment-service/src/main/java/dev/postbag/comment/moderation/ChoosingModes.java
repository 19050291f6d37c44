package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Chooses when the comments under a post are read by a moderator. */
@ApplicationScoped
public class ChoosingModes {

    /** What became of the wish to choose. */
    public enum Result {
        CHOSEN,
        NO_SUCH_POST,
        CHANGED_SINCE
    }

    private final Threads threads;
    private final PostModes modes;
    private final DeskRules desk;

    public ChoosingModes(Threads threads, PostModes modes, DeskRules desk) {
        this.threads = threads;
        this.modes = modes;
        this.desk = desk;
    }

    /** The one that holds, with version 0 where none was chosen; nothing when there is no such post. */
    public Optional<PostModes.Chosen> current(String post) {
        return threads.under(post).map(thread -> modes.of(post).orElseGet(() -> new PostModes.Chosen(desk.mode(), 0)));
    }

    /** @param seen the version of the choice it follows; 0 where there is none */
    public Result choose(String post, Mode mode, long seen) {
        if (threads.under(post).isEmpty()) {
            return Result.NO_SUCH_POST;
        }
        return modes.choose(post, mode, seen) ? Result.CHOSEN : Result.CHANGED_SINCE;
    }
}
