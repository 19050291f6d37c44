package dev.postbag.comment.thread;

import java.util.Optional;

/**
 * The wish to react to a comment.
 *
 * @param contributor who reacts; without, somebody new
 */
public record React(String comment, String kind, Optional<ContributorSecret> contributor) {}
