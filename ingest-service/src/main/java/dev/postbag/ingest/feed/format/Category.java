package dev.postbag.ingest.feed.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed files an entry under. */
record Category(
        @Nullable String term,
        @Nullable String scheme,
        @Nullable String label) {

    static Category of(Tag tag) {
        String term = tag.attribute("term");
        String scheme = tag.attribute("scheme");
        return new Category(
                term == null ? tag.textOrNull() : term,
                scheme == null ? tag.attribute("domain") : scheme,
                tag.attribute("label"));
    }

    /** Of words with commas between them. */
    static List<Category> listed(Tag tag) {
        return Arrays.stream(tag.text().split(","))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .map(term -> new Category(term, null, null))
                .toList();
    }

    /** As readers are shown it. */
    @Nullable
    String shown() {
        String words = label == null || label.isBlank() ? term : label;
        return words == null || words.isBlank()
                ? null
                : words.replaceAll("\\s+", " ").strip();
    }
}
