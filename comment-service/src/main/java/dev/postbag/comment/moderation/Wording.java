package dev.postbag.comment.moderation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as rules compare it: its words in order, without case, accents and punctuation. */
final class Wording {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHINGLE = 3;

    private final List<String> words;
    private final Set<String> shingles;
    private final String spaced;

    private Wording(List<String> words) {
        this.words = words;
        this.shingles = shingles(words);
        this.spaced = " " + String.join(" ", words) + " ";
    }

    static Wording of(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
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
        long both = shingles.stream().filter(other.shingles::contains).count();
        long all = shingles.size() + other.shingles.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>();
        List<String> run = new ArrayList<>();
        for (String word : words) {
            run.add(word);
            if (run.size() == SHINGLE) {
                shingles.add(String.join(" ", run));
                run.removeFirst();
            }
        }
        return shingles;
    }
}
