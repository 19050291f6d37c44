package dev.postbag.content.post;

import java.util.Locale;

/** Who may read a post. */
public enum PostStatus {
    /** Editors: it was not published yet where it comes from. */
    DRAFT,
    /** Everybody. */
    PUBLISHED,
    /** Nobody any more. */
    WITHDRAWN,
    /** Everybody, as the post it was found to be the same as. */
    MERGED;

    /** As others read it: {@code draft}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
