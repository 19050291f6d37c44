package dev.postbag.ingest.capture;

/**
 * What became of a reading's comments, in numbers; what was found is their sum.
 *
 * @param orphaned kept without the post or the comment they belong to; they count as decided until that comes
 */
public record CommentTally(int created, int unchanged, int orphaned, int rejected, int unresolved) {

    public static final CommentTally NOTHING = new CommentTally(0, 0, 0, 0, 0);

    public int found() {
        return created + unchanged + orphaned + rejected + unresolved;
    }
}
