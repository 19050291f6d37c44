package dev.postbag.content.proposal;

import java.util.List;

/** Compares texts. */
public interface Wording {

    /** The least hash of the runs of words in each of a fixed row of places; nothing for a text of a few words. */
    List<Integer> hashes(List<String> lines);

    /** The share of the words of both that are equal and in the same order: 0 to 1. */
    double equalWords(List<String> lines, List<String> others);
}
