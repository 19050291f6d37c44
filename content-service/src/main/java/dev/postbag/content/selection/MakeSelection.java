package dev.postbag.content.selection;

import java.util.Optional;

/**
 * The order to make a draft post of picks.
 *
 * @param idempotencyKey the same each time the same order is sent
 */
public record MakeSelection(Layout layout, Optional<String> idempotencyKey) {}
