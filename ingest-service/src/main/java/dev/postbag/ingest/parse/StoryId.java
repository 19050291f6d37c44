package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A story's name: the same each time the same reading of the capture is done again. */
public record StoryId(CaptureId capture, int reading, int ordinal) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64})-([1-9][0-9]{0,8})-([1-9][0-9]{0,8})");

    private static final Pattern CORRECTED = Pattern.compile("[0-9a-f]{64}-c[1-9][0-9]{0,8}-[1-9][0-9]{0,8}");

    /** The id a word stands for; nothing when no story can have it. */
    public static Optional<StoryId> parse(String word) {
        Matcher matcher = FORM.matcher(word);
        return matcher.matches()
                ? Optional.of(new StoryId(
                        new CaptureId(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** Whether a word can name a story that the desk set right. */
    public static boolean isCorrected(String word) {
        return CORRECTED.matcher(word).matches();
    }

    @Override
    public String toString() {
        return capture + "-" + reading + "-" + ordinal;
    }
}
