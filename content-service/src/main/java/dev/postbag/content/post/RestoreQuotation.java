package dev.postbag.content.post;

/**
 * The order to put a withdrawn quotation's words back.
 *
 * @param block the quotation's id in that revision
 */
public record RestoreQuotation(String post, int revision, String block) {}
