package dev.postbag.content.post;

/** The order to take a post down. */
public record WithdrawPost(String post, String reason) {

    public WithdrawPost {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("a withdrawal needs a reason");
        }
    }
}
