package dev.postbag.comment.moderation;

/** Hears of rules that could not say whether a comment keeps to them. */
public interface Failures {

    /** @param what why; holds nothing of what the comment says */
    void failed(String rule, String what);
}
