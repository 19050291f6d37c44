package dev.postbag.comment.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text that can be read out of words, and where in the words each of its characters stands. */
final class Located {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[Xx]\\p{XDigit}{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Located(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** As they were written and as they are shown, both also as {@link Legible#tidied}; each text once. */
    static List<Located> in(Words words, List<Block> blocks) {
        Located written = written(words.text());
        List<Located> different = new ArrayList<>(List.of(written));
        addIfNew(different, written.tidied());
        Located shown = shown(Legible.shown(blocks), words.text());
        addIfNew(different, shown);
        addIfNew(different, shown.tidied());
        return different;
    }

    String text() {
        return text;
    }

    Giveaway giveaway(Giveaway.Kind kind, int start, int end) {
        return new Giveaway(kind, starts[start], Math.max(starts[start] + 1, ends[end - 1]));
    }

    private static void addIfNew(List<Located> different, Located other) {
        if (different.stream().noneMatch(known -> known.text.equals(other.text))) {
            different.add(other);
        }
    }

    private static Located written(String source) {
        return new Located(
                source,
                IntStream.range(0, source.length()).toArray(),
                IntStream.rangeClosed(1, source.length()).toArray());
    }

    private Located tidied() {
        int[] from = IntStream.range(0, text.length())
                .filter(place -> Legible.isSeen(characterAt(place)))
                .toArray();
        return new Located(
                Legible.tidied(text),
                IntStream.of(from).map(place -> starts[place]).toArray(),
                IntStream.of(from).map(place -> ends[place]).toArray());
    }

    /** The character that the half of a pair belongs to, too. */
    private int characterAt(int place) {
        boolean second = place > 0 && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return text.codePointAt(second ? place - 1 : place);
    }

    /**
     * What is shown stands in the words in the same order, with markup in between. Of what does not, the first is looked for
     * through all that is left and nothing after it: anybody could have each of many looked for in vain.
     */
    private static Located shown(String shown, String source) {
        int[] starts = new int[shown.length()];
        int[] ends = new int[shown.length()];
        Matcher reference = REFERENCE.matcher(source);
        int at = 0;
        boolean lost = false;
        for (int i = 0; i < shown.length(); i++) {
            char wanted = shown.charAt(i);
            if (i > 0 && Character.isSurrogatePair(shown.charAt(i - 1), wanted) && !isIn(source, at, wanted)) {
                // Both halves were written as one reference.
                starts[i] = starts[i - 1];
                ends[i] = ends[i - 1];
                continue;
            }
            int place = lost ? -1 : placeOf(wanted, source, at, reference);
            lost |= place < 0 && !isSpace(wanted);
            starts[i] = Math.min(place < 0 ? at : place, source.length() - 1);
            if (place >= 0) {
                at = source.charAt(place) == wanted ? place + 1 : reference.end();
            }
            ends[i] = at;
        }
        return new Located(shown, starts, ends);
    }

    /** Nothing is skipped for a space: there may be none between the words. */
    private static int placeOf(char wanted, String source, int from, Matcher reference) {
        boolean space = isSpace(wanted);
        int place = from;
        while (place < source.length()) {
            if (source.charAt(place) == wanted || isReference(source, place, reference)) {
                return place;
            }
            if (space) {
                return -1;
            }
            int destination = source.startsWith("](", place) ? source.indexOf(')', place) : -1;
            place = Math.max(place, destination) + 1;
        }
        return -1;
    }

    private static boolean isIn(String source, int place, char wanted) {
        return place < source.length() && source.charAt(place) == wanted;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isReference(String source, int place, Matcher reference) {
        return source.charAt(place) == '&'
                && reference.region(place, source.length()).lookingAt();
    }
}
