package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of one story as blocks: who speaks in which of its parts, the editor or those the editor quotes. */
final class StoryBody {

    private final List<Piece> pieces;
    private final Numbering numbering = Numbering.ofStory();
    private final List<Block> blocks = new ArrayList<>();

    private StoryBody(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static List<Block> of(List<Line> lines) {
        return new StoryBody(Pieces.of(lines)).read();
    }

    private List<Block> read() {
        int at = 0;
        boolean afterClosing = false;
        while (at < pieces.size()) {
            List<Piece> own = pieces.subList(at, endOfOwnWords(at));
            own(own, afterClosing);
            at += own.size();
            if (at < pieces.size()
                    && !own.isEmpty()
                    && own.getLast() instanceof Piece.Words words
                    && words.introduces()) {
                int over = closing(at);
                if (over > at) {
                    blocks.addAll(Quoting.introduced(Introduction.of(words), pieces.subList(at, over), numbering));
                }
                at = over;
            }
            if (at < pieces.size()) {
                afterClosing = true;
                blocks.addAll(Telling.ofEditor().blocks(pieces.subList(at, at + 1), numbering));
                at++;
            }
        }
        return blocks;
    }

    /** After the words that introduce a quotation, or before a closing line. */
    private int endOfOwnWords(int from) {
        for (int i = from; i < pieces.size(); i++) {
            if (isClosing(pieces.get(i))) {
                return i;
            }
            if (pieces.get(i) instanceof Piece.Words words && words.introduces()) {
                return i + 1;
            }
        }
        return pieces.size();
    }

    private int closing(int from) {
        int at = from;
        while (at < pieces.size() && !isClosing(pieces.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isClosing(Piece piece) {
        return piece instanceof Piece.Ruled ruled && ruled.kind() == RuleLine.CLOSING;
    }

    private void own(List<Piece> part, boolean afterClosing) {
        boolean introduces = !part.isEmpty() && part.getLast() instanceof Piece.Words words && words.introduces();
        int last = introduces ? part.size() - 1 : part.size();
        int implied = UnmarkedDocument.start(part.subList(0, last), afterClosing);
        int contributions = introduces ? last : firstAsterisks(part);
        int end = Math.min(implied, contributions);
        List<Block> own = Telling.ofEditor().blocks(part.subList(0, Math.min(end, last)), numbering);
        blocks.addAll(own);
        if (end < last && end == contributions) {
            blocks.addAll(Quoting.unannounced(part.subList(end, last), numbering));
        } else if (end < last) {
            blocks.add(Quoting.implied(part.subList(end, last), numbering));
        }
        blocks.addAll(Telling.ofEditor().blocks(part.subList(last, part.size()), numbering));
    }

    private static int firstAsterisks(List<Piece> part) {
        for (int i = 0; i < part.size(); i++) {
            if (part.get(i) instanceof Piece.Ruled ruled && ruled.kind() == RuleLine.BETWEEN_CONTRIBUTIONS) {
                return i;
            }
        }
        return part.size();
    }
}
