package dev.postbag.content.post;

/**
 * A topic as a list of them shows it.
 *
 * @param name as the oldest of its posts gives it
 * @param posts how many of them everybody can read
 * @param newest the date of the newest of them
 */
public record CountedTopic(String slug, String name, long posts, PublishedOn newest) {}
