package dev.postbag.ingest.feed.format;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What an entity of a feed stands for: what its own DOCTYPE says, as long as that is plain text, else what it is in HTML.
 * Nothing is fetched, and no entity is made of others, so that there is nothing to blow up.
 */
final class Entities {

    private static final int LONGEST_VALUE = 1000;
    private static final Pattern DECLARED =
            Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"&%<]*)\"|'([^'&%<]*)')\\s*>");

    private final Map<String, String> declared = new HashMap<>();

    private Entities() {}

    /** @param prolog what stands before the feed's first element */
    static Entities declaredIn(String prolog) {
        Entities entities = new Entities();
        Matcher matcher = DECLARED.matcher(prolog);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            if (value.length() <= LONGEST_VALUE) {
                entities.declared.putIfAbsent(matcher.group(1), value);
            }
        }
        return entities;
    }

    /** The characters it stands for; as it is written when it stands for none. */
    String text(String name) {
        String value = declared.get(name);
        return value == null ? Parser.unescapeEntities("&" + name + ";", true) : value;
    }
}
