package dev.postbag.content.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people and offices a text names, as far as capital letters tell: some are missed, and some are none. */
public final class Names {

    private static final int MOST = 200;
    private static final int LONGEST = 100;
    private static final char BEYOND_ASCII = 0x80;

    private static final String TITLE =
            "(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Cllr|Councillor|Judge|Professor|Prof|Rev|Inspector|Sergeant)\\b\\.?";

    private static final String WORD = "(?!" + TITLE + ")\\p{Lu}[\\p{L}'’-]{0,40}\\p{L}";
    private static final String LINK = "(?:(?:of|for|of the|for the|de|van|von|&) )?";

    /** Two capitalised words or more, or one behind a title: "Harbour Office", "Mr Thornbury". */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + TITLE + " (?<titled>" + WORD + "(?: " + WORD + "){0,3})"
            + "|(?<plain>" + WORD + "(?: " + LINK + WORD + "){1,7})"
            + ")(?![\\p{L}\\p{N}])");

    /** Words that are capitalised for standing first. */
    private static final Pattern FIRST = Pattern.compile("^(?:The|A|An|In|On|At|By|To|For|From|With|But|And|Or|If|When"
            + "|While|As|After|Before|This|That|These|Those|He|She|It|We|They|You|My|Our|His|Her|Their|Yesterday|Today"
            + "|Tomorrow|Last|Next|Every|No|Not|So|Then|There|Here|What|Who|Why|How|Dear) (?:(?:of|for|the) )?");

    private Names() {}

    /** Each once, in the order of the text, title first. */
    public static List<String> in(String title, List<Block> blocks) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(Stream.of(title), Words.lines(blocks).stream())
                .flatMap(line -> in(line).stream())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return names.values().stream().limit(MOST).toList();
    }

    private static List<String> in(String line) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(line).useTransparentBounds(true);
        for (int at = capital(line, 0); at < line.length(); ) {
            if (name.region(at, line.length()).lookingAt()) {
                String titled = name.group("titled");
                String found =
                        titled == null ? FIRST.matcher(name.group("plain")).replaceFirst("") : titled;
                if (found.length() <= LONGEST && (titled != null || found.contains(" "))) {
                    names.add(found);
                }
                at = capital(line, name.end());
            } else {
                at = capital(line, at + 1);
            }
        }
        return names;
    }

    /** Where the next capital letter is, where alone a name may begin: most of a text need not be matched. */
    private static int capital(String line, int from) {
        int at = from;
        while (at < line.length() && !isCapital(line, at)) {
            at++;
        }
        return at;
    }

    private static boolean isCapital(String line, int at) {
        char first = line.charAt(at);
        return first < BEYOND_ASCII ? first >= 'A' && first <= 'Z' : Character.isUpperCase(line.codePointAt(at));
    }
}
