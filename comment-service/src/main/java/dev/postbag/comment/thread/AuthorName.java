package dev.postbag.comment.thread;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name a comment was shown with where it was written: a label that nobody has checked, and that belongs to that
 * one comment.
 */
public record AuthorName(String text) {

    private static final int LONGEST = 100;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\t\\n\\r]]");

    /** An e-mail address, a web address, an Internet address or a telephone number: what may lead to a person. */
    static final Pattern REACHES_SOMEBODY = Pattern.compile(
            "@|://|(?<![A-Za-z0-9])www\\.|\\d{1,3}(\\.[\\dx*]{1,3}){3}|\\p{XDigit}*:\\p{XDigit}*:\\p{XDigit}*|(\\d[\\s./()-]?){6}");

    /** Whoever the export calls so has no name there. */
    static final Set<String> NOBODY = Set.of(
            "anon",
            "anonimo",
            "anonym",
            "anonyme",
            "anonymous",
            "anonymus",
            "author",
            "deleted",
            "gast",
            "guest",
            "invitado",
            "nobody",
            "none",
            "null",
            "unbekannt",
            "undefined",
            "unknown",
            "user");

    /** Words that only those who run the blog may go by. */
    static final Set<String> DESK = Set.of(
            "admin",
            "administrator",
            "desk",
            "editor",
            "editors",
            "moderator",
            "moderators",
            "mod",
            "newsroom",
            "operator",
            "owner",
            "postbag",
            "staff",
            "support",
            "system",
            "webmaster");

    public AuthorName {
        // Not all of what read() asks: a name that was taken once can be read back whatever is asked later.
        if (text.isBlank()) {
            throw new IllegalArgumentException("A name has letters");
        }
    }

    /**
     * Nothing when it is no name ("Anonymous"), could pass for the desk or for one of Postbag's pseudonyms, or would
     * lead to a person.
     */
    public static Optional<AuthorName> read(@Nullable String shown) {
        String name = shown == null ? "" : tidy(shown);
        return isLabel(name) ? Optional.of(new AuthorName(name)) : Optional.empty();
    }

    private static String tidy(String shown) {
        String seen = NOT_SHOWN
                .matcher(Normalizer.normalize(shown, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }

    private static boolean isLabel(String name) {
        String folded = folded(name);
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.codePoints().anyMatch(Character::isLetterOrDigit)
                && !REACHES_SOMEBODY
                        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                        .find()
                && !NOBODY.contains(NO_LETTERS.matcher(folded).replaceAll(""))
                && Arrays.stream(NO_LETTERS.split(folded)).noneMatch(AuthorName::isOfTheDesk)
                && !Pseudonyms.couldBe(folded);
    }

    private static boolean isOfTheDesk(String word) {
        return DESK.contains(word) || mixesScripts(word);
    }

    /** Letters of other scripts that look like Latin ones would let anybody write "editor". */
    static boolean mixesScripts(String word) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        return scripts.contains(UnicodeScript.LATIN)
                && (scripts.contains(UnicodeScript.CYRILLIC) || scripts.contains(UnicodeScript.GREEK));
    }

    /** Without accents, width and case. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
