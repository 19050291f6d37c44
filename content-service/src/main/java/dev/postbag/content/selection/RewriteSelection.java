package dev.postbag.content.selection;

/**
 * The order to have a selection's draft say something else.
 *
 * @param seen the version its editor has seen
 */
public record RewriteSelection(String selection, long seen, Layout layout) {}
