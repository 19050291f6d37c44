package dev.postbag.comment.decision;

/** Who decided. */
public sealed interface Decider {

    String name();

    /** @param name the subject of their token; never shown to contributors */
    record Moderator(String name) implements Decider {}

    record Rule(String name) implements Decider {}
}
