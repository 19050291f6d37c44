package dev.postbag.content.post;

/**
 * The order to publish a draft that was written here.
 *
 * @param seen the version its editor has seen
 */
public record PublishDraft(String post, long seen) {}
