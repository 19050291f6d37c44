package dev.postbag.content.integrity;

/**
 * Something that does not fit.
 *
 * @param kind a stable word
 * @param thing what it is that the id names
 */
public record Misfit(String kind, String thing, String id, String expected, String found) {}
