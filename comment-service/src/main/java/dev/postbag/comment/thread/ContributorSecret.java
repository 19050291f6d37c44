package dev.postbag.comment.thread;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a contributor's device keeps to be the same contributor again in one thread: 256 random bits. */
public record ContributorSecret(String secret) {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public ContributorSecret {
        if (!SHAPE.matcher(secret).matches()) {
            throw new IllegalArgumentException("A contributor's secret is 256 bits, base64url");
        }
    }

    /** Nothing when the text is not 256 bits in base64url: a guessable secret would let the database be searched. */
    public static Optional<ContributorSecret> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ContributorSecret(text)) : Optional.empty();
    }

    /** What is kept of it: the same through the thread, different in every other. */
    public String hash(ThreadKey thread) {
        return Text.base64(thread.sign(secret));
    }

    public static ContributorSecret fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ContributorSecret(Text.base64(bytes));
    }

    /** What is kept of it for one purpose: the same for that, with nothing in common with any other. */
    public String hash(ThreadKey thread, String purpose) {
        return Text.base64(thread.sign(purpose + "|" + secret));
    }

    @Override
    public String toString() {
        return "ContributorSecret[…]";
    }
}
