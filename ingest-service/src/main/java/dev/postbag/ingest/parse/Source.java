package dev.postbag.ingest.parse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a quoted text says of itself: its title at the top, its date and author near it, its signature and rights. */
record Source(
        @Nullable Piece title,
        @Nullable String author,
        @Nullable String url,
        @Nullable KnownDate published,
        @Nullable String rights) {

    static final Source NONE = new Source(null, null, null, null, null);

    private static final int TOP = 5;
    private static final int LONGEST_TOP_LINE = 110;

    static Source of(List<Piece> pieces, Signatures signatures) {
        Piece title = null;
        KnownDate published = null;
        String author = null;
        String url = null;
        for (Piece piece : pieces.subList(0, Math.min(TOP, pieces.size()))) {
            if (!(piece instanceof Piece.Words words) || !words.lines().stream().allMatch(Source::isShort)) {
                break;
            }
            for (Line line : words.lines()) {
                published = published == null ? WrittenDate.dateLine(line).orElse(null) : published;
                author = author == null ? Bylines.author(line).orElse(null) : author;
                url = url == null && Prose.isAddress(line.text()) ? line.text() : url;
            }
            if (title == null && pieces.size() > 1 && Headings.mayBeHeadline(piece) && !signatures.holds(piece)) {
                title = piece;
            }
        }
        if (url == null
                && pieces.getLast() instanceof Piece.Words last
                && Prose.isAddress(last.last().text())) {
            url = last.last().text();
        }
        return new Source(
                title, author == null ? signatures.author().orElse(null) : author, url, published, rights(pieces));
    }

    private static boolean isShort(Line line) {
        return line.length() <= LONGEST_TOP_LINE;
    }

    private static @Nullable String rights(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                Optional<Line> line =
                        words.lines().stream().filter(Bylines::isRights).findFirst();
                if (line.isPresent()) {
                    return line.get().text();
                }
            }
        }
        return null;
    }

    @Nullable
    Citation citation(Introduction introduction) {
        Citation citation = new Citation(
                introduction.author() == null ? author : introduction.author(),
                introduction.outlet(),
                title instanceof Piece.Words words ? words.first().text() : null,
                introduction.url() == null ? url : introduction.url(),
                published,
                rights);
        return citation.saysNothing() ? null : citation;
    }
}
