package dev.postbag.content.post;

/** What became of the order to publish a draft. */
public sealed interface PublishResult {

    /** Everybody can read it, by this order or by one before. */
    record Published(Post post) implements PublishResult {}

    /** There is no such post. */
    record NoSuchPost() implements PublishResult {}

    /** It was taken down. */
    record PostGone() implements PublishResult {}

    /** It was read out of captures: what is published where it comes from is published here. */
    record NotWrittenHere() implements PublishResult {}

    /** It is another version by now than its editor has seen. */
    record ChangedSince() implements PublishResult {}
}
