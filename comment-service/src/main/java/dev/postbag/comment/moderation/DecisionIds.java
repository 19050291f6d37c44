package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** What a decision is known by: the sender's id, else one made of all that was wished, so that a repeat has the same. */
final class DecisionIds {

    private static final int LENGTH = 26;

    private DecisionIds() {}

    static String of(DecideComment wish) {
        return wish.id().orElseGet(() -> made(wish));
    }

    private static String made(DecideComment wish) {
        List<String> parts = List.of(
                wish.comment(),
                String.valueOf(wish.revision()),
                wish.moderator(),
                wish.verdict().name(),
                wish.reason().code(),
                wish.supersedes().orElse(""),
                wish.text());
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Text.base32(hash, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
