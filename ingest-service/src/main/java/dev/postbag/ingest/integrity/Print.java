package dev.postbag.ingest.integrity;

import dev.postbag.ingest.parse.RereadingCaptures.Found;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story drawn together: where it stands in its capture, and a hash of that, its title and its key. */
record Print(int ordinal, int start, String hash) {

    static Print of(KeptStory story) {
        return of(story.ordinal(), story.start(), story.end(), story.title(), story.key());
    }

    /** @param keyed whether the story is kept with its key: one that was rejected is not */
    static Print of(Found story, int ordinal, boolean keyed) {
        return of(ordinal, story.span().start(), story.span().end(), story.title(), keyed ? story.key() : null);
    }

    private static Print of(int ordinal, int start, int end, @Nullable String title, @Nullable String key) {
        String text = start + "|" + end + "|" + (title == null ? "-" : title.length() + ":" + title) + "|" + key;
        return new Print(ordinal, start, hash(text).substring(0, 32));
    }

    /** All of a reading's stories, drawn together. */
    static String seal(List<Print> prints) {
        MessageDigest digest = sha256();
        prints.forEach(print -> digest.update(print.hash().getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
