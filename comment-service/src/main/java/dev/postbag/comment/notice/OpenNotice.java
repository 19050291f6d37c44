package dev.postbag.comment.notice;

import java.util.Optional;

/**
 * Somebody's wish to complain about a comment.
 *
 * @param idempotencyKey the same each time the same wish is sent
 */
public record OpenNotice(String comment, Notice.Complaint complaint, Optional<String> idempotencyKey) {}
