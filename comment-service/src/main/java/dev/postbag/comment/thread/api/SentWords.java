package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Words;
import org.jspecify.annotations.Nullable;

/** Words as they come in a request. */
final class SentWords {

    private SentWords() {}

    /** Ends the request where they are none. */
    static Words read(@Nullable String body) {
        return switch (Words.read(body)) {
            case Words.Reading.Readable readable -> readable.words();
            case Words.Reading.Unreadable unreadable -> throw CommentProblems.unusableBody(unreadable.reason());
        };
    }
}
