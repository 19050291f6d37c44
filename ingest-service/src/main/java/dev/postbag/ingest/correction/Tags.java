package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.Block;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Says in a word what the desk saw, so that it corrects nothing else. */
public final class Tags {

    private Tags() {}

    /** Of the corrections of a capture. */
    public static String of(int corrections) {
        return "c" + corrections;
    }

    /** Of a story, as it was read and corrected so far. */
    public static String of(int corrections, DeskStory story) {
        MessageDigest digest = sha256();
        add(digest, story.name() + "|" + story.key());
        add(digest, story.blocks());
        return of(corrections) + "-" + HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static void add(MessageDigest digest, List<Block> blocks) {
        for (Block block : blocks) {
            add(
                    digest,
                    block.id() + "|" + block.getClass().getSimpleName() + "|"
                            + block.span().start() + "|" + block.span().end() + "|" + Naming.words(block));
            add(digest, Naming.inside(block));
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
