package dev.postbag.contracts.erasure;

/**
 * Something that holds an erased comment's words and has to stay.
 *
 * @param kind what it is, a stable word
 * @param id which one
 * @param why it stays, a stable word
 */
public record Kept(String kind, String id, String why) {}
