package dev.postbag.comment.thread;

import dev.postbag.comment.thread.DisplayName.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether a contributor may go by a name: it passes for nobody of the desk, and leads to nobody. */
@ApplicationScoped
public class ReadingNames {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    /** What is written in one with a word of the desk's, as in "theeditor". */
    private static final List<String> BEFORE =
            List.of("the", "iam", "im", "thereal", "real", "our", "your", "official", "team", "head", "chief", "site");

    private static final List<String> BEHIND = List.of("team", "official", "inchief", "chief", "here");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");
    private static final Pattern PILED_MARKS = Pattern.compile("\\p{M}{3}");

    /** An e-mail, web or street address, a postcode, or a number long enough to be somebody's. */
    private static final Pattern REVEALING = Pattern.compile(
            "[\\p{L}\\p{N}-]{2,}\\.\\p{L}{2,}"
                    + "|(?<!\\p{L})\\d+\\p{L}?\\s+(?:\\p{L}+\\s+)*(?:street|st|road|rd|lane|avenue|ave|close|drive|way)(?![A-Za-z0-9])"
                    + "|(?<![A-Za-z0-9])\\p{L}{1,2}\\d[\\p{L}\\d]?\\s*\\d\\p{L}{2}(?![A-Za-z0-9])"
                    + "|\\d{4}",
            Pattern.CASE_INSENSITIVE);

    private final Lookalikes lookalikes;
    private final Set<String> reservedWords = new HashSet<>();
    private final Set<String> wordsOfTheDesk = new HashSet<>();
    private final Set<String> before;
    private final Set<String> behind;
    private final List<String> reservedPhrases;
    private final Set<String> adjectives;
    private final Set<String> nouns;

    public ReadingNames(Lookalikes lookalikes, HouseRules rules) {
        this.lookalikes = lookalikes;
        Stream.of(AuthorName.DESK, AuthorName.NOBODY, rules.reservedNames())
                .flatMap(Collection::stream)
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .forEach(name -> reservedWords.addAll(looksOf(name)));
        Stream.of(AuthorName.DESK, rules.reservedNames())
                .flatMap(Collection::stream)
                .forEach(name -> wordsOfTheDesk.addAll(looksOf(name)));
        this.before = BEFORE.stream().flatMap(word -> looksOf(word).stream()).collect(Collectors.toSet());
        this.behind = BEHIND.stream().flatMap(word -> looksOf(word).stream()).collect(Collectors.toSet());
        this.reservedPhrases = rules.reservedNames().stream()
                .filter(name -> NameParts.of(name).size() > 1)
                .flatMap(name -> looksOf(name).stream())
                .toList();
        this.adjectives =
                Pseudonyms.adjectives().flatMap(word -> looksOf(word).stream()).collect(Collectors.toSet());
        this.nouns = Pseudonyms.nouns().flatMap(word -> looksOf(word).stream()).collect(Collectors.toSet());
    }

    public Reading read(String sent) {
        String name = NameParts.tidy(sent);
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            return new Reading.Unusable(NameFault.UNREADABLE);
        }
        if (AuthorName.REACHES_SOMEBODY.matcher(name).find()
                || REVEALING.matcher(name).find()) {
            return new Reading.Unusable(NameFault.REVEALING);
        }
        if (length < SHORTEST
                || name.codePoints().noneMatch(Character::isLetter)
                || PILED_MARKS.matcher(name).find()) {
            return new Reading.Unusable(NameFault.UNREADABLE);
        }
        Set<String> looks = looksOf(name);
        if (isReserved(name, looks) || isReserved(NameParts.withSignsAsLetters(name), looks)) {
            return new Reading.Unusable(NameFault.RESERVED);
        }
        if (looksOf(NameParts.withoutNumber(name)).stream().anyMatch(this::isPseudonym)) {
            return new Reading.Unusable(NameFault.LIKE_A_PSEUDONYM);
        }
        return NO_LETTERS.splitAsStream(name).anyMatch(this::isOfMixedScripts)
                ? new Reading.Unusable(NameFault.RESERVED)
                : new Reading.Usable(new DisplayName(name, looks));
    }

    /** What looks like plain letters throughout is told from others by that; what does not might look like anything. */
    private boolean isOfMixedScripts(String word) {
        return AuthorName.mixesScripts(word)
                && !looksOf(word).stream().allMatch(look -> PLAIN.matcher(look).matches());
    }

    private boolean isReserved(String name, Set<String> looks) {
        return Stream.concat(Stream.of(name, NameParts.withoutNumber(name)), NameParts.of(name).stream())
                        .flatMap(part -> looksOf(part).stream())
                        .anyMatch(look -> reservedWords.contains(look) || holdsWordOfTheDesk(look))
                || looks.stream().anyMatch(look -> reservedPhrases.stream().anyMatch(look::contains));
    }

    private boolean holdsWordOfTheDesk(String look) {
        return without(before, look, String::startsWith, (text, word) -> text.substring(word.length()))
                .flatMap(rest -> without(
                        behind,
                        rest,
                        String::endsWith,
                        (text, word) -> text.substring(0, text.length() - word.length())))
                .anyMatch(wordsOfTheDesk::contains);
    }

    /** The look, and what is left of it without each of the words that it has. */
    private static Stream<String> without(
            Set<String> words, String look, BiPredicate<String, String> has, BinaryOperator<String> rest) {
        return Stream.concat(
                Stream.of(look),
                words.stream().filter(word -> has.test(look, word)).map(word -> rest.apply(look, word)));
    }

    private boolean isPseudonym(String look) {
        for (int end = 1; end < look.length(); end++) {
            if (adjectives.contains(look.substring(0, end)) && nouns.contains(look.substring(end))) {
                return true;
            }
        }
        return false;
    }

    /** Twice: letters of other scripts look like small capitals, and small capitals like letters. */
    private String skeletonOf(String text) {
        String once = lookalikes.skeletonOf(NameParts.withPhoneticAsPlain(text));
        String plain = NameParts.withPhoneticAsPlain(once);
        return plain.equals(once) ? once : lookalikes.skeletonOf(plain);
    }

    /** Of its small letters, of its letters as they are (a capital I looks like an l), and with digits for letters. */
    private Set<String> looksOf(String name) {
        String bare = NameParts.joined(name);
        String signed = NameParts.joined(NameParts.withSignsAsLetters(name));
        return Stream.of(
                        NameParts.folded(bare),
                        bare,
                        NameParts.withDigitsAsLetters(NameParts.folded(bare)),
                        NameParts.withDigitsAsLetters(NameParts.folded(signed)))
                .distinct()
                .map(this::skeletonOf)
                .map(NameParts::joined)
                .map(NameParts::folded)
                .filter(look -> !look.isEmpty())
                .collect(Collectors.toSet());
    }
}
