package dev.postbag.ingest.parse;

/** Gives blocks their ids, in order: {@code b1}, {@code b2}, and inside {@code b2}: {@code b2.1}, {@code b2.2}. */
public final class Numbering {

    private final String prefix;
    private int given;

    private Numbering(String prefix) {
        this.prefix = prefix;
    }

    public static Numbering ofStory() {
        return new Numbering("b");
    }

    public static Numbering inside(String id) {
        return new Numbering(id + ".");
    }

    public String next() {
        given++;
        return prefix + given;
    }
}
