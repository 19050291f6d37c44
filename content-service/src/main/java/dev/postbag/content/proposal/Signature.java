package dev.postbag.content.proposal;

import dev.postbag.content.post.PostId;
import java.time.LocalDate;
import java.util.List;

/**
 * What can be compared quickly of a post's words.
 *
 * @param day the day of the post, the first of its month or year when no more is known
 * @param hashes the least hash of the runs of words in each of a fixed row of places; none for a text of a few words
 */
public record Signature(PostId post, LocalDate day, List<Integer> hashes) {

    public Signature {
        hashes = List.copyOf(hashes);
    }

    /** The share of runs of words both have, estimated: 0 to 1. */
    double likeness(Signature other) {
        if (hashes.isEmpty() || hashes.size() != other.hashes.size()) {
            return 0;
        }
        int equal = 0;
        for (int place = 0; place < hashes.size(); place++) {
            if (hashes.get(place).equals(other.hashes.get(place))) {
                equal++;
            }
        }
        return (double) equal / hashes.size();
    }
}
