package dev.postbag.ingest.parse;

import java.util.List;

/** Judges by how the last story of a capture ends whether the capture ends before it does. */
public final class Endings {

    private static final int LONGEST_SIGNATURE = 80;

    private Endings() {}

    public static boolean seemsCutShort(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return true;
        }
        return switch (blocks.getLast()) {
            case Block.Heading heading -> true;
            case Block.Paragraph paragraph -> breaksOff(textOf(paragraph.text()));
            case Block.Quotation quotation -> seemsCutShort(quotation.children());
            case Block.ListBlock list -> false;
            case Block.Separator separator -> false;
            case Block.Image image -> false;
            case Block.Preformatted preformatted -> false;
            case Block.Unknown unknown -> false;
        };
    }

    private static boolean breaksOff(String text) {
        if (text.endsWith(":-") || text.endsWith(",") || text.endsWith("-")) {
            return true;
        }
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return lastLine.length() > LONGEST_SIGNATURE
                && Character.isLetterOrDigit(lastLine.charAt(lastLine.length() - 1));
    }

    private static String textOf(List<TextSpan> text) {
        StringBuilder whole = new StringBuilder();
        text.forEach(span -> whole.append(span.text()));
        return whole.toString();
    }
}
