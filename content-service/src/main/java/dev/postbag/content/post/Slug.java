package dev.postbag.content.post;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A post's address in words: lower-case ASCII letters and digits, with hyphens between them. */
public record Slug(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /** The address a title asks for: whole words of it, at most 80 characters. A title without any gets one by its id. */
    public static Slug of(String title, PostId post) {
        String slug = Folding.joined(Folding.bare(title, MARKS).toLowerCase(Locale.ROOT), BETWEEN);
        if (slug.isEmpty()) {
            return new Slug("post-" + post.value().substring(0, 8));
        }
        return new Slug(PostId.read(slug).isPresent() ? slug + "-post" : slug);
    }

    /** The same address for the {@code n}th post that asks for it: {@code slug}, {@code slug-2}, {@code slug-3}. */
    public Slug numbered(int n) {
        return n == 1 ? this : new Slug(value + "-" + n);
    }

    /** The slug a client gave, if it can be one. */
    public static Optional<Slug> read(String word) {
        return word.length() <= Folding.LONGEST + 20 && SHAPE.matcher(word).matches()
                ? Optional.of(new Slug(word))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
