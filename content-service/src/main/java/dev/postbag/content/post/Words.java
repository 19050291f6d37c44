package dev.postbag.content.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What blocks say, without where it stood in a capture and how sure the reader was. */
public final class Words {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int EXCERPT = 240;
    private static final char BEYOND_ASCII = 0x80;

    private Words() {}

    /** Whether both hold the same kinds of blocks with the same words and citations, in the same order. */
    public static boolean same(List<Block> one, List<Block> other) {
        return shape(one).equals(shape(other));
    }

    /** Whether both hold the same words, whatever kinds of blocks they are in. */
    static boolean sameText(List<Block> one, List<Block> other) {
        return plain(one).equals(plain(other));
    }

    /** A hash of the words, whatever kinds of blocks they are in. */
    static String print(List<Block> blocks) {
        return print(plain(blocks));
    }

    /** SHA-256 of the words as they are, in lower-case hex. */
    public static String print(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Whether {@code part} stops before {@code whole} does, and says the same up to there. */
    public static boolean stopsShort(List<Block> part, List<Block> whole) {
        String start = plain(part);
        String all = plain(whole);
        return start.length() < all.length() && all.startsWith(start);
    }

    /** One line for each block that has words of its own, in reading order. */
    public static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> lines.add(tidy(join(paragraph.text())));
                case Block.Heading heading -> lines.add(tidy(join(heading.text())));
                case Block.Listing list -> list.items().forEach(item -> lines.addAll(lines(item)));
                case Block.Quotation quotation -> lines.addAll(lines(quotation.children()));
                case Block.Separator separator -> lines.add(tidy(separator.raw()));
                case Block.Image image -> lines.add(tidy(image.alt()));
                case Block.Preformatted preformatted -> lines.add(tidy(preformatted.text()));
                case Block.Unknown unknown -> lines.add(tidy(unknown.raw()));
            }
        }
        return lines;
    }

    /** The bare words, one by one: without case and without what stands between them. */
    public static List<String> folded(List<Block> blocks) {
        return lines(blocks).stream()
                .flatMap(line -> Stream.of(BETWEEN.split(line.toLowerCase(Locale.ROOT), -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How the post begins: its first running text, the editor's own where there is some, cut between words. */
    public static String excerpt(List<Block> blocks) {
        String text = blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> lines(List.of(block)).getFirst())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseGet(() -> plain(blocks));
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = text.lastIndexOf(' ', EXCERPT);
        int cut = end > 0 ? end : EXCERPT - (Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? 1 : 0);
        return text.substring(0, cut) + "…";
    }

    private static String plain(List<Block> blocks) {
        return lines(blocks).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    private static List<Object> shape(List<Block> blocks) {
        return blocks.stream().<Object>map(Words::shape).toList();
    }

    private static List<Object> shape(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> List.of("paragraph", tidy(join(paragraph.text())));
            case Block.Heading heading -> List.of("heading", tidy(join(heading.text())));
            case Block.Listing list ->
                List.of(
                        "list",
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(Words::shape).toList());
            case Block.Quotation quotation ->
                List.of(
                        quotation.withdrawn() == null ? "quotation" : "withdrawn",
                        quotation.role(),
                        quotation.citation(),
                        shape(quotation.children()));
            case Block.Separator separator -> List.of("separator", tidy(separator.raw()));
            case Block.Image image -> List.of("image", image.src(), tidy(image.alt()));
            case Block.Preformatted preformatted -> List.of("preformatted", preformatted.text());
            case Block.Unknown unknown -> List.of("unknown", tidy(unknown.raw()));
        };
    }

    private static String join(List<Block.Text> text) {
        return text.stream().map(Block.Text::text).collect(Collectors.joining());
    }

    private static String tidy(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        return isTidy(given) ? given : SPACE.matcher(given).replaceAll(" ").strip();
    }

    /** Most text is: single spaces between words and no other white space. */
    private static boolean isTidy(String text) {
        boolean afterSpace = true;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            boolean space = next == ' ';
            if (space && afterSpace || !space && (next < ' ' || next >= BEYOND_ASCII && isSpace(next))) {
                return false;
            }
            afterSpace = space;
        }
        return text.isEmpty() || !afterSpace;
    }

    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character);
    }
}
