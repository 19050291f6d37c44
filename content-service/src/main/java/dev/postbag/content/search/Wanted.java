package dev.postbag.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or phrase somebody looks for.
 *
 * @param phrase whether its words are to stand one after the other
 * @param without whether posts are to be without it
 */
public record Wanted(String text, boolean phrase, boolean without) {

    /** More of them than anybody types. */
    public static final int MOST = 32;

    /** A quotation mark that nothing ends holds all that follows. */
    private static final Pattern ONE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern MARKS = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");

    /** What is written: words, {@code "phrases"}, and what is not wanted behind a {@code -}; what has no letter is none. */
    public static List<Wanted> read(String written) {
        List<Wanted> all = new ArrayList<>();
        Matcher next = ONE.matcher(MARKS.matcher(written).replaceAll("\""));
        while (next.find()) {
            boolean phrase = next.group(3) == null;
            String text = phrase ? next.group(2) : next.group(3);
            if (LETTER_OR_DIGIT.matcher(text).find()) {
                all.add(new Wanted(text, phrase, !next.group(1).isEmpty()));
            }
        }
        return all;
    }
}
