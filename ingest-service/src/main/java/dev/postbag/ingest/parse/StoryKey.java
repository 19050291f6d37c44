package dev.postbag.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The same for all stories that tell of one post by the first identity rule: the date, and the title folded, so that
 * case, space, punctuation, quotes and the ways Unicode has of writing one character make no difference.
 */
public record StoryKey(String value) {

    private static final int LONGEST = 120;

    public static StoryKey of(LocalDate publishedOn, String title) {
        return of(KnownDate.of(publishedOn), title);
    }

    /** As {@link #of(LocalDate, String)}, of a date that may be known to the month or the year only. */
    public static StoryKey of(KnownDate publishedOn, String title) {
        return new StoryKey(publishedOn + "|" + bounded(fold(title)));
    }

    static String fold(String title) {
        String plain = caseless(title);
        StringBuilder folded = new StringBuilder();
        boolean gap = false;
        for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
            int character = plain.codePointAt(at);
            if (joins(character)) {
                continue;
            }
            if (parts(character)) {
                gap = !folded.isEmpty();
            } else {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.appendCodePoint(character);
            }
        }
        // A title of signs alone, such as "???", is told by its signs.
        return folded.isEmpty() ? plain.strip() : folded.toString();
    }

    /** Upper case first: it has one form where lower case has two (ß and ss, the two Greek sigmas). */
    private static String caseless(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFKC);
        String lower =
                composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** Quotes, and what is not seen, join what stands around them: {@code it's} is {@code its}. */
    private static boolean joins(int character) {
        return switch (Character.getType(character)) {
            case Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MODIFIER_SYMBOL,
                    Character.FORMAT -> true;
            default -> character == '\'' || character == '"' || character == '‚' || character == '„';
        };
    }

    private static boolean parts(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || switch (Character.getType(character)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.CONTROL -> true;
                    default -> false;
                };
    }

    private static String bounded(String folded) {
        if (folded.length() <= LONGEST) {
            return folded;
        }
        int cut = Character.isHighSurrogate(folded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return folded.substring(0, cut) + "~" + hash(folded);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
