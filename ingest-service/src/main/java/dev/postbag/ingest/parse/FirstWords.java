package dev.postbag.ingest.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first words of a text, in place of a title that it does not have. */
public final class FirstWords {

    private static final int LONGEST = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private FirstWords() {}

    /** About sixty characters, to the end of a word; nothing when there are no words. */
    public static Optional<String> of(List<Block> blocks) {
        return blocks.stream()
                .flatMap(FirstWords::words)
                .map(text -> BLANKS.matcher(text).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(FirstWords::shortened);
    }

    private static Stream<String> words(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(text(paragraph.text()));
            case Block.Heading heading -> Stream.of(text(heading.text()));
            case Block.ListBlock list ->
                list.items().stream().flatMap(List::stream).flatMap(FirstWords::words);
            case Block.Quotation quotation -> quotation.children().stream().flatMap(FirstWords::words);
            case Block.Preformatted preformatted -> Stream.of(preformatted.text());
            case Block.Image image -> Stream.ofNullable(image.alt());
            case Block.Separator separator -> Stream.empty();
            case Block.Unknown unknown -> Stream.empty();
        };
    }

    private static String text(List<TextSpan> spans) {
        return spans.stream().map(TextSpan::text).collect(Collectors.joining());
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int cut = space > LONGEST / 2 ? space : LONGEST;
        int whole = Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut;
        return line.substring(0, whole).strip() + "…";
    }
}
