package dev.postbag.content.search;

import org.jspecify.annotations.Nullable;

/** The index cannot be searched for now. */
public class IndexClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public IndexClosedException(@Nullable Throwable cause) {
        super("The search index is not open", cause);
    }
}
