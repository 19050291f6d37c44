package dev.postbag.content.search.store;

import dev.postbag.content.search.SearchedPart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the index holds of a post. */
final class Fields {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String DATE = "date";
    static final String TOPIC = "topic";
    static final String OUTLET = "outlet";

    static final String TITLE = "title";
    static final String HEADING = "heading";
    static final String TEXT = "text";
    static final String QUOTED = "quoted";

    /** Who is quoted: author, outlet and title. */
    static final String CITED = "cited";

    /** Who wrote the post, and what it is about. */
    static final String ABOUT = "about";

    /** All words as they are, to take misspelt ones for. */
    static final String WORD = "word";

    /** How much a word counts by where it stands. */
    private static final Map<String, Float> EVERYWHERE =
            Map.of(TITLE, 4f, HEADING, 2f, TEXT, 1f, QUOTED, 1f, CITED, 2f, ABOUT, 2f);

    private Fields() {}

    static Map<String, Float> all() {
        return EVERYWHERE;
    }

    static Map<String, Float> of(@Nullable SearchedPart part) {
        return switch (part) {
            case null -> EVERYWHERE;
            case TITLE -> Map.of(TITLE, 1f);
            case TEXT -> Map.of(HEADING, 2f, TEXT, 1f);
            case QUOTATIONS -> Map.of(QUOTED, 1f, CITED, 2f);
        };
    }
}
