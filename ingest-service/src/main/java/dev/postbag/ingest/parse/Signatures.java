package dev.postbag.ingest.parse;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that sign a quoted text: with roles under them anywhere, alone only where the text ends or where they recur. */
final class Signatures {

    private static final Signatures NONE = new Signatures(Set.of(), null);

    private final Set<Piece> signing;
    private final @Nullable String author;

    private Signatures(Set<Piece> signing, @Nullable String author) {
        this.signing = signing;
        this.author = author;
    }

    static Signatures none() {
        return NONE;
    }

    /**
     * The signatures among the first {@code own} pieces of a text; the rest, a text inside it, only tells which lone names
     * recur.
     */
    static Signatures in(List<Piece> text, int own) {
        Optional<String> last = text.size() < 2 ? Optional.empty() : Bylines.loneName(text.getLast());
        Set<Piece> signing = Collections.newSetFromMap(new IdentityHashMap<>());
        String author = null;
        for (int i = 1; i < own; i++) {
            Piece piece = text.get(i);
            Optional<String> name = Bylines.signature(piece)
                    .or(() -> last.filter(known ->
                            Bylines.loneName(piece).filter(known::equals).isPresent()));
            if (name.isPresent()) {
                signing.add(piece);
                author = name.get();
            } else if (i + 1 < own && Headings.mayHead(piece)) {
                author = null;
            }
        }
        return new Signatures(signing, author);
    }

    boolean holds(Piece piece) {
        return signing.contains(piece);
    }

    /** Who signed the text as a whole: the last name, unless a new part begins after it. */
    Optional<String> author() {
        return Optional.ofNullable(author);
    }

    boolean isEmpty() {
        return signing.isEmpty();
    }
}
