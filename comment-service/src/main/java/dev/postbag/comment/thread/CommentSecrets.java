package dev.postbag.comment.thread;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * What is derived for one comment from its thread's key and from material that is never kept: the sender's
 * idempotency key, else random. Sent again, the request leads to the same comment and the same secrets; the database
 * alone leads to none of them.
 */
public final class CommentSecrets {

    private static final int ID_LENGTH = 26;
    private static final int MATERIAL_BYTES = 32;

    private final ThreadKey thread;
    private final String material;

    private CommentSecrets(ThreadKey thread, String material) {
        this.thread = thread;
        this.material = material;
    }

    public static CommentSecrets of(ThreadKey thread, String idempotencyKey) {
        return new CommentSecrets(thread, idempotencyKey);
    }

    public static CommentSecrets random(ThreadKey thread, SecureRandom random) {
        byte[] bytes = new byte[MATERIAL_BYTES];
        random.nextBytes(bytes);
        return new CommentSecrets(thread, Text.base64(bytes));
    }

    public String commentId() {
        return Text.base32(thread.sign("comment|" + material), ID_LENGTH);
    }

    /** Tells this wish from any other; nothing that is kept of the comment leads to it. */
    String wish() {
        return Text.base64(thread.sign("wish|" + material));
    }

    public Receipt receipt() {
        return new Receipt(Text.base64(thread.sign("receipt|" + material)));
    }

    public ContributorSecret contributor() {
        return new ContributorSecret(Text.base64(thread.sign("contributor|" + material)));
    }

    /**
     * Tells a request repeated from another one under the same idempotency key; says nothing without that key.
     *
     * @param choices what else is in the request; none in those made before there were any
     */
    String fingerprint(String contributor, @Nullable String inReplyTo, Words words, String choices) {
        String parent = inReplyTo == null ? "" : inReplyTo;
        String chosen = choices.isEmpty() ? "" : "|" + lengthOf(choices);
        String lengths = String.join("|", lengthOf(material), lengthOf(contributor), lengthOf(parent)) + chosen;
        String kind = choices.isEmpty() ? "request" : "request with choices";
        return Text.base64(
                thread.sign(kind + "|" + lengths + "|" + material + contributor + parent + choices + words.text()));
    }

    private static String lengthOf(String text) {
        return String.valueOf(text.length());
    }
}
