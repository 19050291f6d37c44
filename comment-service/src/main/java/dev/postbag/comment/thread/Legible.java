package dev.postbag.comment.thread;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a comment can be read, to look for something in it. */
public final class Legible {

    /** More than stands between the parts of one number. */
    private static final String BETWEEN_BLOCKS = "\n\n\n";

    private Legible() {}

    /** The words as they were written and as they are shown, both also as {@link #tidied}; each text once. */
    public static List<String> textsOf(Revision revision) {
        return Stream.of(revision.words().text(), shown(revision.blocks()))
                .flatMap(text -> Stream.of(text, tidied(text)))
                .distinct()
                .toList();
    }

    static String shown(List<Block> blocks) {
        return blocks.stream().map(Legible::shown).collect(Collectors.joining(BETWEEN_BLOCKS));
    }

    private static String shown(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.text().stream().map(Block.Text::text).collect(Collectors.joining());
            case Block.Listing list ->
                list.items().stream().map(Legible::shown).collect(Collectors.joining(BETWEEN_BLOCKS));
            case Block.Quotation quotation -> shown(quotation.children());
            case Block.Preformatted preformatted -> preformatted.text();
        };
    }

    /** Without characters that nobody sees, and with one kind of space. */
    static String tidied(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(Legible::isSeen).map(Legible::plain).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    static boolean isSeen(int character) {
        return Character.getType(character) != Character.FORMAT;
    }

    static int plain(int character) {
        return Character.isSpaceChar(character) ? ' ' : character;
    }
}
