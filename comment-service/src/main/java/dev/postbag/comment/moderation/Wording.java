package dev.postbag.comment.moderation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text as rules compare it: its words in order, without case, accents and punctuation. */
final class Wording {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHINGLE = 3;

    /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
    private static final long OFFSET = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final List<String> words;
    /** A number for each run of words, each once, in rising order: two are compared in one walk along both. */
    private final long[] shingles;

    private final String spaced;

    private Wording(List<String> words) {
        this.words = words;
        this.shingles = shingles(words);
        this.spaced = " " + String.join(" ", words) + " ";
    }

    static Wording of(String text) {
        // Without accents first: many in a row take time in the square of their number to be put in order.
        String bare = MARKS.matcher(text).replaceAll("");
        String folded = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new Wording(
                NO_WORD.splitAsStream(folded).filter(word -> !word.isEmpty()).toList());
    }

    int length() {
        return words.size();
    }

    /** Whether the other's words stand somewhere in this one, in their order, with nothing between them. */
    boolean holds(Wording phrase) {
        return !phrase.words.isEmpty() && spaced.contains(phrase.spaced);
    }

    boolean isSame(Wording other) {
        return words.equals(other.words);
    }

    /** The share of runs of three words that both have; 1 for the same words. */
    double likeness(Wording other) {
        if (isSame(other)) {
            return 1;
        }
        int both = inBoth(shingles, other.shingles);
        int all = shingles.length + other.shingles.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private static int inBoth(long[] some, long[] others) {
        int both = 0;
        int here = 0;
        int there = 0;
        while (here < some.length && there < others.length) {
            int order = Long.compare(some[here], others[there]);
            both += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return both;
    }

    private static long[] shingles(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - SHINGLE)
                .mapToLong(first -> hash(words.subList(first, first + SHINGLE)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long hash(List<String> run) {
        long hash = OFFSET;
        for (String word : run) {
            for (int place = 0; place < word.length(); place++) {
                hash = (hash ^ word.charAt(place)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        return hash;
    }
}
