package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.TextSpan;
import java.util.List;
import java.util.Optional;

/** Makes a block of words one of another kind; its words and its place stay. */
final class Retyping {

    static final double CERTAIN = 1;
    private static final int LONGEST_HEADING = 200;

    private Retyping() {}

    /** Why it cannot be that; nothing when it can. */
    static Optional<Refusal> refusal(Block block, BlockKind kind) {
        if (block instanceof Block.ListBlock || block instanceof Block.Quotation) {
            return Optional.of(Refusal.HOLDS_BLOCKS);
        }
        if (block instanceof Block.Image) {
            return Optional.of(Refusal.IMAGE_STAYS);
        }
        String words = Naming.words(block);
        if (kind == BlockKind.SEPARATOR
                && (words.indexOf('\n') >= 0 || words.codePoints().anyMatch(Character::isLetterOrDigit))) {
            return Optional.of(Refusal.NOT_SIGNS);
        }
        return kind == BlockKind.HEADING && words.length() > LONGEST_HEADING
                ? Optional.of(Refusal.TOO_LONG_FOR_HEADING)
                : Optional.empty();
    }

    static Block retyped(Block block, BlockKind kind) {
        String words = Naming.words(block);
        return switch (kind) {
            case PARAGRAPH -> new Block.Paragraph(block.id(), block.span(), CERTAIN, text(block));
            case HEADING -> new Block.Heading(block.id(), block.span(), CERTAIN, text(block));
            case SEPARATOR -> new Block.Separator(block.id(), block.span(), CERTAIN, words);
            case PREFORMATTED -> new Block.Preformatted(block.id(), block.span(), CERTAIN, words);
            case UNKNOWN -> new Block.Unknown(block.id(), block.span(), CERTAIN, words);
        };
    }

    /** With its links and marks, where it had any. */
    private static List<TextSpan> text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Heading heading -> heading.text();
            case Block.Separator other -> plain(other);
            case Block.Preformatted other -> plain(other);
            case Block.Unknown other -> plain(other);
            case Block.Image other -> plain(other);
            case Block.ListBlock other -> plain(other);
            case Block.Quotation other -> plain(other);
        };
    }

    private static List<TextSpan> plain(Block block) {
        return List.of(TextSpan.plain(Naming.words(block)));
    }
}
