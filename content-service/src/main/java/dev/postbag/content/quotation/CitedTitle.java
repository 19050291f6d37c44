package dev.postbag.content.quotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Outlets and titles as they are compared: folded, and only where they can tell articles apart. */
public final class CitedTitle {

    private static final int FEWEST_WORDS = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Over many articles of one outlet. */
    private static final Set<String> STANDING_HEADINGS = Set.of(
            "letters to the editor",
            "thought for the day",
            "what the papers say",
            "the week in pictures",
            "from our own correspondent");

    private CitedTitle() {}

    /** {@code evening harbour news} for "The Evening Harbour News". */
    public static Optional<String> outlet(@Nullable String outlet) {
        List<String> words = words(outlet);
        boolean article = words.size() > 1 && words.getFirst().equals("the");
        String folded = String.join(" ", article ? words.subList(1, words.size()) : words);
        return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }

    /** Outlet and title; nothing when the title is too common to mean one article of the outlet. */
    static Optional<String> read(@Nullable String outlet, @Nullable String title) {
        List<String> words = words(title);
        String folded = String.join(" ", words);
        return words.size() < FEWEST_WORDS || STANDING_HEADINGS.contains(folded)
                ? Optional.empty()
                : outlet(outlet).map(of -> of + "|" + folded);
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", ""), -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
