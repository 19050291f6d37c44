package dev.postbag.comment.thread;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A name taken apart, to be compared. */
final class NameParts {

    private static final String DIGITS = "013457";
    private static final String READ_AS = "oieast";
    private static final String SIGNS = "†‡$€£¢¥";
    private static final String SIGNS_READ_AS = "ttselcy";

    /** Small capitals, and letters that stand for sounds. */
    private static final String PHONETIC = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢɐɑɓɖɗəƏɘǝƎɛƐɡɦɥɩɨĸɱɯɲɳŋɔɵɹɾɽʂʇʈʉʋʍʎʐ";

    private static final String PHONETIC_READ_AS = "abcdefghijklmnopqrstuvwyzaabddeeeeeeeghhiikmmnnnoorrrsttuvwyz";

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\t\\n\\r]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PART_END = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NUMBERS_AROUND = Pattern.compile("^\\p{N}+|\\p{N}+$");

    private NameParts() {}

    /** As it is shown: composed, in one width (NFKC), and with single spaces. */
    static String tidy(String sent) {
        String seen = NOT_SHOWN
                .matcher(Normalizer.normalize(sent, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** "adm1n" is read as "admin". */
    static String withDigitsAsLetters(String text) {
        return read(text, DIGITS, READ_AS);
    }

    /** "$taff" is read as "staff". */
    static String withSignsAsLetters(String text) {
        return read(text, SIGNS, SIGNS_READ_AS);
    }

    /** "ᴇᴅɪᴛᴏʀ" is read as "editor". */
    static String withPhoneticAsPlain(String text) {
        return read(text, PHONETIC, PHONETIC_READ_AS);
    }

    private static String read(String text, String characters, String readAs) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int known = characters.indexOf(text.charAt(i));
            if (known >= 0) {
                letters.setCharAt(i, readAs.charAt(known));
            }
        }
        return letters.toString();
    }

    /** Its letters and digits, without accents and what stands between. */
    static String joined(String name) {
        return BETWEEN.matcher(bare(name)).replaceAll("");
    }

    static String withoutNumber(String name) {
        return NUMBERS_AROUND.matcher(joined(name)).replaceAll("");
    }

    /** Its words, without numbers around them: "TheEditor2" has two. */
    static List<String> of(String name) {
        return Arrays.stream(PART_END.split(bare(name)))
                .map(part -> NUMBERS_AROUND.matcher(part).replaceAll(""))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static String bare(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    }
}
