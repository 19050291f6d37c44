package dev.postbag.ingest.parse;

import org.jspecify.annotations.Nullable;

/** Where quoted words come from, each part only when the text says it. */
public record Citation(
        @Nullable String author,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String url,
        @Nullable KnownDate published,
        @Nullable String rights) {

    public boolean saysNothing() {
        return author == null && outlet == null && title == null && url == null && published == null && rights == null;
    }
}
