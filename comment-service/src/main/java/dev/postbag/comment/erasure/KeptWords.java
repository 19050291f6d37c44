package dev.postbag.comment.erasure;

/**
 * Something that holds words of an erased comment and has to stay.
 *
 * @param kind what it is, a stable word
 * @param id which one
 * @param why it stays, a stable word
 */
public record KeptWords(String kind, String id, String why) {}
