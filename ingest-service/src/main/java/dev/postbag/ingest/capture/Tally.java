package dev.postbag.ingest.capture;

/** What became of a reading's stories, in numbers; what was found is their sum, so that a report always adds up. */
public record Tally(int created, int revised, int unchanged, int rejected, int unresolved) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    public int found() {
        return created + revised + unchanged + rejected + unresolved;
    }
}
