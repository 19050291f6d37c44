package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of an introduction's last sentence, and the outlet and the author they name. */
record Sentence(List<String> words) {

    private static final int LONGEST_READ = 300;
    private static final int LONGEST_ABBREVIATION = 3;
    private static final int MOST_OUTLET_WORDS = 8;
    private static final int MOST_NAME_WORDS = 4;
    private static final Vocabulary BEFORE_AN_OUTLET =
            Vocabulary.words("the this that these a an old today's yesterday's our latest last week's");
    private static final Vocabulary PLACES = Vocabulary.words("in on at");
    private static final Vocabulary KINDS_OF_OUTLET = Vocabulary.words(
            "news times magazine online newspaper post journal gazette herald radio tv bulletin newsletter");
    private static final Vocabulary JOINS = Vocabulary.words("of and & for");
    private static final Vocabulary NAMES_OF_PAPERS =
            Vocabulary.words("argus advertiser chronicle courier echo express guardian independent mail mercury mirror"
                    + " observer packet press standard star telegraph tribune");
    private static final Vocabulary AFTER_AN_OUTLET = Vocabulary.words("website web site page webpage blog");
    private static final Vocabulary SPEAKS =
            Vocabulary.words("writes wrote says said told reflects reports asks argues responds replies adds");
    private static final Vocabulary NO_NAME = Vocabulary.words("a the this i");

    static Sentence lastOf(String text) {
        String end = text.substring(Math.max(0, text.length() - LONGEST_READ)).replace('\u2019', '\'');
        List<String> words = new ArrayList<>();
        for (String word : end.split("[\\s\\u00A0]+")) {
            if (!words.isEmpty() && endsSentence(words.getLast())) {
                words.clear();
            }
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Sentence(words);
    }

    private static boolean endsSentence(String word) {
        return word.length() > LONGEST_ABBREVIATION && ".!?".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    boolean hasAnyOf(Vocabulary vocabulary) {
        return words.stream().map(Sentence::bare).anyMatch(vocabulary::has);
    }

    @Nullable
    String address() {
        return words.stream()
                .map(Sentence::bare)
                .filter(Prose::isAddress)
                .findFirst()
                .orElse(null);
    }

    /** After {@code from} any name is an outlet; after {@code in} and the like, only one that sounds like one. */
    @Nullable
    String outlet() {
        for (int i = 0; i < words.size(); i++) {
            String word = bare(words.get(i));
            if (word.equalsIgnoreCase("from") || (PLACES.has(word) && soundsLikeOutlet(i + 1))) {
                String named = outletAt(i + 1);
                if (named != null) {
                    return named;
                }
            }
        }
        return null;
    }

    private boolean soundsLikeOutlet(int from) {
        return words.subList(from, Math.min(words.size(), from + MOST_OUTLET_WORDS)).stream()
                .map(Sentence::bare)
                .anyMatch(word -> KINDS_OF_OUTLET.has(word) || NAMES_OF_PAPERS.has(word) || AFTER_AN_OUTLET.has(word));
    }

    private @Nullable String outletAt(int from) {
        int at = from;
        while (at < words.size() && BEFORE_AN_OUTLET.has(words.get(at))) {
            at++;
        }
        List<String> named = new ArrayList<>();
        boolean over = false;
        while (at < words.size() && named.size() < MOST_OUTLET_WORDS && !over && isOfOutlet(words.get(at), named)) {
            String word = bare(words.get(at));
            boolean owns = word.endsWith("'s");
            named.add(owns ? word.substring(0, word.length() - 2) : word);
            over = owns || !word.equals(words.get(at));
            at++;
        }
        while (!named.isEmpty() && JOINS.has(named.getLast())) {
            named.removeLast();
        }
        return named.isEmpty() ? null : String.join(" ", named);
    }

    private static boolean isOfOutlet(String word, List<String> before) {
        String bare = bare(word);
        return isNamed(bare) || (!before.isEmpty() && (KINDS_OF_OUTLET.has(bare) || JOINS.has(bare)));
    }

    /** The name after {@code by}, or before a word such as {@code writes}. */
    @Nullable
    String author() {
        for (int i = 0; i < words.size(); i++) {
            String word = bare(words.get(i));
            String named = null;
            if (word.equalsIgnoreCase("by")) {
                named = nameFrom(i + 1);
            } else if (SPEAKS.has(word)) {
                named = nameUpTo(i);
            }
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private @Nullable String nameFrom(int from) {
        int to = from;
        boolean over = false;
        while (to < words.size() && to - from < MOST_NAME_WORDS && !over && isNamed(words.get(to))) {
            over = !bare(words.get(to)).equals(words.get(to));
            to++;
        }
        return name(from, to);
    }

    private @Nullable String nameUpTo(int to) {
        int from = to;
        while (from > 0
                && to - from < MOST_NAME_WORDS
                && isNamed(words.get(from - 1))
                && !words.get(from - 1).endsWith(",")) {
            from--;
        }
        return name(from, to);
    }

    private @Nullable String name(int from, int to) {
        String name = String.join(
                " ", words.subList(from, to).stream().map(Sentence::bare).toList());
        return Bylines.isName(name) ? name : null;
    }

    private static boolean isNamed(String word) {
        return !word.isEmpty()
                && (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)))
                && !NO_NAME.has(word);
    }

    /** Without the signs at its end. */
    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ",.;:!?)\"\u201D".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
