package dev.postbag.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows the short lines that say who wrote a text and whose it is. */
final class Bylines {

    private static final int LONGEST_NAME = 60;
    private static final int FEWEST_NAME_WORDS = 2;
    private static final int MOST_NAME_WORDS = 6;
    private static final int LONGEST_ROLE = 120;
    private static final int MOST_SIGNATURE_LINES = 5;
    private static final int LONGEST_RIGHTS = 200;
    private static final Vocabulary PARTICLES =
            Vocabulary.words("de du da di van von der den of the and la le al bin y");
    private static final Vocabulary FAREWELLS = Vocabulary.phrases(
            "yours",
            "yours faithfully",
            "yours sincerely",
            "yours truly",
            "sincerely",
            "regards",
            "kind regards",
            "best regards",
            "warm regards",
            "best wishes",
            "with best wishes",
            "all the best",
            "thank you",
            "many thanks",
            "thanks",
            "the end",
            "signed",
            "in solidarity",
            "ends");
    private static final List<String> RIGHTS = List.of("\u00A9", "(c) ", "copyright ", "crown copyright");
    private static final List<String> RIGHTS_WORDS = List.of(
            "all rights reserved", "reproduced with permission", "reproduced by permission", "creative commons");

    private Bylines() {}

    /** The name on a line such as {@code By Jane Smith, chief reporter}. */
    static Optional<String> author(Line line) {
        String text = line.text();
        if (text.length() > LONGEST_ROLE || !text.regionMatches(true, 0, "by ", 0, 3)) {
            return Optional.empty();
        }
        int comma = text.indexOf(',');
        String name = text.substring(3, comma < 0 ? text.length() : comma).strip();
        return isName(name) ? Optional.of(name) : Optional.empty();
    }

    static boolean isRights(Line line) {
        String text = line.text();
        if (text.length() > LONGEST_RIGHTS) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return RIGHTS.stream().anyMatch(lower::startsWith)
                || RIGHTS_WORDS.stream().anyMatch(lower::contains);
    }

    /** The name in a block of short lines: perhaps a farewell, then the name, then at least one role. */
    static Optional<String> signature(Piece piece) {
        if (!(piece instanceof Piece.Words words) || words.lines().size() > MOST_SIGNATURE_LINES) {
            return Optional.empty();
        }
        List<Line> lines = words.lines();
        int name = isFarewell(lines.getFirst()) ? 1 : 0;
        if (name >= lines.size()
                || (name == 0 && lines.size() == 1)
                || !isName(lines.get(name).text())) {
            return Optional.empty();
        }
        List<Line> roles = lines.subList(name + 1, lines.size());
        return roles.stream().allMatch(Bylines::isRole)
                ? Optional.of(lines.get(name).text())
                : Optional.empty();
    }

    /** The name alone on a line, which signs only where a text ends. */
    static Optional<String> loneName(Piece piece) {
        return piece instanceof Piece.Words words
                        && words.isOneLine()
                        && isName(words.first().text())
                ? Optional.of(words.first().text())
                : Optional.empty();
    }

    private static boolean isRole(Line line) {
        char last = line.text().charAt(line.length() - 1);
        return line.length() <= LONGEST_ROLE && ".!?:;".indexOf(last) < 0 && !line.introduces();
    }

    static boolean isFarewell(Line line) {
        String text = line.text();
        String bare = text.endsWith(",") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return FAREWELLS.has(bare);
    }

    static boolean isName(String text) {
        if (text.length() > LONGEST_NAME || FAREWELLS.has(text)) {
            return false;
        }
        List<String> words = List.of(text.strip().split("[\\s\\u00A0]+"));
        if (words.size() < FEWEST_NAME_WORDS || words.size() > MOST_NAME_WORDS || PARTICLES.has(words.getLast())) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean particle = i > 0 && PARTICLES.has(words.get(i));
            if (!particle && !isNameWord(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A capital, then letters, apostrophes and hyphens; a full stop only after an initial or a short title. */
    private static boolean isNameWord(String word) {
        String bare = word.length() <= 4 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (bare.isEmpty() || !Character.isUpperCase(bare.charAt(0))) {
            return false;
        }
        return bare.chars()
                .allMatch(sign ->
                        Character.isLetter(sign) || sign == '\'' || sign == '\u2019' || sign == '-' || sign == '.');
    }
}
