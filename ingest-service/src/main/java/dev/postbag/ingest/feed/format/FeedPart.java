package dev.postbag.ingest.feed.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself, of one entry, or of the feed an entry came from: they are all said alike.
 *
 * @param summary of an entry; of a feed its subtitle or description
 * @param idIsLink whether the id is the only address the entry has
 * @param published as it is written, as all times here
 * @param facts what else is said: the text of elements and attributes by their path, such as {@code image/title} or
 *     {@code generator/@version}
 */
record FeedPart(
        @Nullable Wording title,
        @Nullable Wording summary,
        List<Wording> contents,
        @Nullable Wording rights,
        @Nullable String id,
        boolean idIsLink,
        List<Link> links,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        @Nullable String published,
        @Nullable String updated,
        @Nullable FeedPart source,
        Map<String, String> facts) {

    FeedPart {
        contents = List.copyOf(contents);
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
        facts = Map.copyOf(facts);
    }

    /** Where it can be read on the web; an id that is an address will do when there is nothing better. */
    Optional<String> permalink() {
        Optional<String> alternate = links.stream()
                .filter(link -> link.is(Link.ALTERNATE))
                .flatMap(link -> Optional.ofNullable(link.href()).stream())
                .findFirst();
        return alternate.isPresent() || !idIsLink ? alternate : Optional.ofNullable(id);
    }

    Optional<String> fact(String path) {
        return Optional.ofNullable(facts.get(path));
    }
}
