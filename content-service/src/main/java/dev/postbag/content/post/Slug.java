package dev.postbag.content.post;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A post's address in words: lower-case ASCII letters and digits, with hyphens between them. */
public record Slug(String value) {

    private static final int LONGEST = 80;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`]");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /** The address a title asks for: whole words of it, at most 80 characters. A title without any gets one by its id. */
    public static Slug of(String title, PostId post) {
        String bare =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String joined = APOSTROPHES.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
        String words = trimmed(BETWEEN.matcher(letters(joined)).replaceAll("-"));
        if (words.isEmpty()) {
            return new Slug("post-" + post.value().substring(0, 8));
        }
        String slug = bounded(words);
        return new Slug(PostId.read(slug).isPresent() ? slug + "-post" : slug);
    }

    /** The same address for the {@code n}th post that asks for it: {@code slug}, {@code slug-2}, {@code slug-3}. */
    public Slug numbered(int n) {
        return n == 1 ? this : new Slug(value + "-" + n);
    }

    /** The slug a client gave, if it can be one. */
    public static Optional<Slug> read(String word) {
        return word.length() <= LONGEST + 20 && SHAPE.matcher(word).matches()
                ? Optional.of(new Slug(word))
                : Optional.empty();
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
        return trimmed(words.substring(0, end > 0 ? end : LONGEST));
    }

    private static String trimmed(String words) {
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.length() > start && words.endsWith("-") ? words.length() - 1 : words.length();
        return words.substring(start, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
