package dev.postbag.ingest.parse;

import java.util.Locale;
import java.util.Set;

/** A set of words, or of phrases, that mean the same to the reader, whatever their case. */
record Vocabulary(Set<String> entries) {

    static Vocabulary words(String spaced) {
        return new Vocabulary(Set.of(spaced.split(" ")));
    }

    static Vocabulary phrases(String... phrases) {
        return new Vocabulary(Set.of(phrases));
    }

    boolean has(String entry) {
        return entries.contains(entry.toLowerCase(Locale.ROOT));
    }
}
