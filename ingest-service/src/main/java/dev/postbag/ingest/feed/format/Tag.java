package dev.postbag.ingest.feed.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed with all that is in it.
 *
 * @param name as {@link Vocabularies} writes it: {@code title}, {@code dc:creator}
 * @param local the element's own name, as it would stand in HTML
 * @param attributes by name, written likewise
 * @param base what relative addresses in it are relative to
 */
record Tag(
        String name,
        String local,
        Map<String, String> attributes,
        @Nullable String base,
        @Nullable String language,
        List<Piece> pieces) {

    /** What an element holds. */
    sealed interface Piece {}

    /** An element inside another. */
    record Inner(Tag tag) implements Piece {}

    /** Characters, their references resolved. */
    record Words(String text) implements Piece {}

    Tag {
        attributes = Map.copyOf(attributes);
        pieces = List.copyOf(pieces);
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    /** Its elements, in order. */
    List<Tag> tags() {
        return pieces.stream()
                .filter(Inner.class::isInstance)
                .map(piece -> ((Inner) piece).tag())
                .toList();
    }

    Optional<Tag> first(String... names) {
        return tags().stream().filter(tag -> tag.is(names)).findFirst();
    }

    /** Its own characters, without those of its elements. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                text.append(words.text());
            }
        }
        return text.toString().strip();
    }

    @Nullable
    String textOrNull() {
        String text = text();
        return text.isEmpty() ? null : text;
    }

    /** The same without wrapping: what stands in the one element it holds, when it holds nothing else. */
    Tag unwrapped(String wrapper) {
        List<Tag> tags = tags();
        return tags.size() == 1 && tags.getFirst().is(wrapper) && text().isEmpty() ? tags.getFirst() : this;
    }
}
