package dev.postbag.comment.imported;

import java.util.List;

/** All comments that were taken in, for whoever goes through them. */
public interface AllImportedComments {

    /** Up to {@code limit} of them, in the order of their ids, from behind this one on; empty for the beginning. */
    List<ImportedComment> after(String id, int limit);
}
