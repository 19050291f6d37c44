package dev.postbag.content.quotation;

import java.util.Optional;

/** Compares the words of two quotations. */
interface QuotedWords {

    /** Nothing when they are not nearly the same. */
    Optional<WordLikeness> alike(Quotation one, Quotation other);
}
