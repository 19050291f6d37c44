package dev.postbag.content.post;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * That the desk set a post's words.
 *
 * @param at when, the last time
 * @param setAside prints of words of captures that are in several posts now, or in one together with others
 */
public record Corrected(Instant at, Set<String> setAside) {

    public Corrected {
        setAside = Set.copyOf(setAside);
    }

    Corrected settingAside(String print) {
        Set<String> more = new TreeSet<>(setAside);
        more.add(print);
        return new Corrected(at, more);
    }
}
