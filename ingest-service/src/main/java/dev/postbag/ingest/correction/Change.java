package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.QuotationRole;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a correction orders. Stories and blocks go by their names in the capture: {@code s2} is the second story read,
 * {@code s2.b5} its block {@code b5}; a story that was split off has the name of the block it was split at.
 */
public sealed interface Change {

    Pattern NAME = Pattern.compile("s([1-9][0-9]{0,8})(?:\\.[a-z0-9.]{1,1000})?");

    /** A block is of another kind, or of this one for certain. */
    record SetType(String block, BlockKind type) implements Change {}

    /** The blocks from the first to the last are one quotation; one that reaches into it is taken apart. */
    record Quote(String first, String last, QuotationRole role) implements Change {}

    /** The blocks of a quotation are the words of whoever has it in their text. */
    record Unquote(String quotation) implements Change {}

    /** From a block on it is another story. */
    record Split(String at, String title, KnownDate publishedOn) implements Change {
        public Split {
            title = title.strip();
        }
    }

    /** The story goes on with the one after it. */
    record Join(String story) implements Change {}

    /** An earlier correction does not count any more. */
    record TakeBack(int correction) implements Change {}

    /** The number of the story that a name begins with; nothing when it is no name. */
    static Optional<Integer> ordinal(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** What it names, as far as it names stories and blocks. */
    default Stream<String> names() {
        return switch (this) {
            case SetType set -> Stream.of(set.block);
            case Quote quote -> Stream.of(quote.first, quote.last);
            case Unquote unquote -> Stream.of(unquote.quotation);
            case Split split -> Stream.of(split.at);
            case Join join -> Stream.of(join.story);
            case TakeBack none -> Stream.of();
        };
    }
}
