package dev.postbag.comment.moderation;

import java.time.Duration;
import java.util.List;

/** What a rule looks for in a comment. */
public sealed interface Check {

    /** Words or phrases, whatever their case and accents. */
    record WordList(List<String> words) implements Check {

        public static final int MOST = 2_000;
        public static final int LONGEST = 100;

        public WordList {
            words = List.copyOf(words);
        }
    }

    /** More links than that. */
    record Links(int most) implements Check {}

    /** More comments of one contributor in one thread, within that time, this one counted. */
    record Flood(int most, Duration within) implements Check {}

    /** The same or nearly the same words in the same thread, within that time, whoever said them. */
    record Repeats(Duration within) implements Check {}

    /** What reaches a person: an e-mail address or a telephone number. */
    record PersonalData() implements Check {}
}
