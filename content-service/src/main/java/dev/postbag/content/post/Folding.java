package dev.postbag.content.post;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How words become part of an address: hyphens between them, whole words of them, at most so many characters. */
final class Folding {

    static final int LONGEST = 80;
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`]");

    private Folding() {}

    /** @param marks the marks on letters that are left out */
    static String bare(String text, Pattern marks) {
        return marks.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** @param between what stands between words */
    static String joined(String lower, Pattern between) {
        String text = letters(APOSTROPHES.matcher(lower).replaceAll(""));
        return bounded(trimmed(between.matcher(text).replaceAll("-")));
    }

    /** Letters that Unicode does not take apart into an ASCII one and a mark. */
    private static String letters(String lower) {
        return lower.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("þ", "th")
                .replace("ð", "d")
                .replace("ı", "i");
    }

    private static String bounded(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        int cut = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return trimmed(words.substring(0, end > 0 ? end : cut));
    }

    private static String trimmed(String words) {
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.length() > start && words.endsWith("-") ? words.length() - 1 : words.length();
        return words.substring(start, end);
    }
}
