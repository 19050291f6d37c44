package dev.postbag.content.quotation;

import org.jspecify.annotations.Nullable;

/**
 * Why a quotation was taken for one of its source article.
 *
 * @param by the address, or the outlet and the folded title, they have in common; none for words
 * @param words how alike the words are to those of another quotation of the article; none by another rule
 */
public record SourceMatch(
        SourceRule rule, @Nullable String by, @Nullable WordLikeness words) {

    static final SourceMatch FIRST = new SourceMatch(SourceRule.FIRST_QUOTED, null, null);
}
