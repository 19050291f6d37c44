package dev.postbag.content.search;

/**
 * Where a post stands among those found: by score, the highest first, then the newest, then by id.
 *
 * @param everyWord whether they are those that have every word
 */
public record HitPlace(boolean everyWord, float score, String publishedOn, String id) {}
