package dev.postbag.ingest.export;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML as WordPress keeps it: an empty line ends a paragraph and a line end breaks the line, unless they stand beside a
 * block of their own, such as a list, or in text whose line ends count anyway.
 */
public final class LooseParagraphs {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*+)[^<>]*+>");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Set<String> BLOCKS =
            Set.of(("address article aside blockquote br caption center col colgroup dd"
                            + " details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6"
                            + " head header hgroup hr html iframe legend li link main map math menu meta nav noscript object ol"
                            + " option p param pre script section select style summary svg table tbody td template textarea"
                            + " tfoot th thead tr ul video audio")
                    .split(" "));
    private static final Set<String> KEPT = Set.of("pre", "script", "style", "textarea", "svg", "math");

    private LooseParagraphs() {}

    /** The same as HTML in which paragraphs and breaks are marked. */
    public static String marked(String loose) {
        String text = LINE_END.matcher(loose).replaceAll("\n");
        StringBuilder marked = new StringBuilder(text.length() + text.length() / 8);
        Matcher tag = TAG.matcher(text);
        int at = 0;
        boolean afterBlock = true;
        while (tag.find(at)) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean block = BLOCKS.contains(name);
            words(marked, text.substring(at, tag.start()), afterBlock, block);
            at = KEPT.contains(name) && tag.group(1).isEmpty() ? closing(text, name, tag.end()) : tag.end();
            marked.append(text, tag.start(), at);
            afterBlock = block;
        }
        words(marked, text.substring(at), afterBlock, true);
        return marked.toString();
    }

    private static int closing(String text, String name, int from) {
        Matcher end =
                Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(text);
        return end.find(from) ? end.end() : text.length();
    }

    /** Text between two tags: line ends beside a block only keep the source tidy. */
    private static void words(StringBuilder marked, String text, boolean afterBlock, boolean beforeBlock) {
        int start = 0;
        int end = text.length();
        while (afterBlock && start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (beforeBlock && end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String before = text.substring(0, start);
        if (start < end && before.indexOf('\n') < before.lastIndexOf('\n')) {
            marked.append("<p>");
        }
        marked.append(start > 0 ? "\n" : "");
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                int next = i + 1;
                boolean empty = false;
                while (next < end && isSpace(text.charAt(next))) {
                    empty |= text.charAt(next) == '\n';
                    next++;
                }
                marked.append(empty ? "\n<p>" : "<br />\n");
                i = next - 1;
            } else {
                marked.append(character);
            }
        }
        marked.append(end < text.length() ? "\n" : "");
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t';
    }
}
