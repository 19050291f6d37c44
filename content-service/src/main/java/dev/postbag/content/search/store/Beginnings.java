package dev.postbag.content.search.store;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Tells cheaply that a text holds none of a query's words. A stem, but for its last letter, is how each form of its word
 * begins (Porter's rules take ends away, and put one letter on).
 */
final class Beginnings {

    private static final char BEYOND_ASCII = 0x80;
    private static final char FIRST_PUNCTUATION = '\u2010';
    private static final char LAST_PUNCTUATION = '\u2027';

    private final int words;
    private final List<String> beginnings;

    Beginnings(Query query) {
        Set<Term> terms = new HashSet<>();
        query.visit(QueryVisitor.termCollector(terms));
        this.words = terms.size();
        this.beginnings = terms.stream()
                .map(Term::text)
                .map(stem -> stem.length() > 1 ? stem.substring(0, stem.length() - 1) : stem)
                .distinct()
                .toList();
    }

    /** How many different words the query has. */
    int words() {
        return words;
    }

    /** False only where there is none; a text with letters beyond ASCII may always hold some. */
    boolean mayBeIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isFolded(text.charAt(at))) {
                return true;
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return beginnings.stream().anyMatch(lower::contains);
    }

    private static boolean isFolded(char character) {
        return character >= BEYOND_ASCII && (character < FIRST_PUNCTUATION || character > LAST_PUNCTUATION);
    }
}
