package dev.postbag.ingest.correction;

import java.util.Locale;

/** Why a correction cannot be made. */
public enum Refusal {
    NO_SUCH_BLOCK("No story of this capture has a block of that name."),
    NO_SUCH_STORY("This capture has no story of that name."),
    NO_SUCH_CORRECTION("This capture has no correction of that number."),
    HOLDS_BLOCKS("A list or a quotation holds blocks, each with a type of its own; a quotation can be taken apart."),
    IMAGE_STAYS("A picture has no words that could be anything else."),
    NOT_SIGNS("A separator is one line of signs, without letters or digits."),
    TOO_LONG_FOR_HEADING("A heading is 200 characters at most."),
    NOT_A_QUOTATION("That block is not a quotation."),
    NOT_IN_ORDER("The last block has to stand at or after the first, in the same story."),
    INSIDE_LIST("A part of a list cannot leave it."),
    INSIDE_QUOTATION("A story cannot begin inside a quotation or a list; take the quotation apart first."),
    AT_BEGINNING("The story begins there already."),
    NOTHING_LEFT("Neither story may be left without words."),
    SAME_DATE_AND_TITLE("Another story of this capture has that date and title."),
    PLACES_SHARED("In this format the blocks of a story have one place in common: it cannot be split."),
    LINES_NOT_TEXT("In this format what stands between two stories is not text alone: they cannot be joined."),
    NO_NEXT_STORY("No story follows that one, or something that could not be told stands between."),
    BUILT_UPON("Later corrections were built upon it; take those back first."),
    TAKEN_BACK_ALREADY("It was taken back before."),
    NOT_TO_BE_TAKEN_BACK("It takes a correction back; make that one again instead."),
    TOO_LARGE("The stories it changes are too large to pass on.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** A stable word for programs: {@code no-such-block}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sentence for people. */
    public String sentence() {
        return sentence;
    }
}
