package dev.postbag.gateway.guard;

/** What came of looking at what may be a puzzle's solution. */
public enum Solution {
    RIGHT("It is solved."),
    NONE("Solve the puzzle, and send the comment again with its solution in the Postbag-Puzzle header."),
    WRONG("This does not solve the puzzle. Here is another."),
    EXPIRED("The puzzle expired before its solution came. Here is another."),
    SPENT("This solution was used before; each works once. Here is another puzzle."),
    UNKNOWN("That puzzle was not set here, or it was before a restart. Here is another.");

    /** Under this name what came of it is kept with a request. */
    public static final String KEY = Solution.class.getName();

    private final String text;

    Solution(String text) {
        this.text = text;
    }

    /** What a client is told. */
    public String text() {
        return text;
    }
}
