package dev.postbag.content.post;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a post besides its words, each as the story with the highest standing tells it of those that tell it: a
 * page that names no author takes none away. It belongs to the post and not to a revision: no seal covers it.
 *
 * @param publishedAt the time with its offset (RFC 3339), as given
 * @param permalink its address where it comes from, as given
 * @param told of each that was told, the standing of the story that told it
 */
public record Particulars(
        PostKind kind,
        @Nullable String publishedAt,
        @Nullable String permalink,
        List<String> authors,
        List<String> labels,
        Map<Particular, Standing> told) {

    public static final Particulars NONE = new Particulars(PostKind.POST, null, null, List.of(), List.of(), Map.of());

    public Particulars {
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
        told = Map.copyOf(told);
    }

    /** All that is said here, told by one story. */
    public static Particulars told(
            PostKind kind,
            boolean isKindTold,
            @Nullable String publishedAt,
            @Nullable String permalink,
            List<String> authors,
            List<String> labels,
            Standing by) {
        Map<Particular, Standing> told = new EnumMap<>(Particular.class);
        note(Particular.KIND, isKindTold, by, told);
        note(Particular.PUBLISHED_AT, publishedAt != null, by, told);
        note(Particular.PERMALINK, permalink != null, by, told);
        note(Particular.AUTHORS, !authors.isEmpty(), by, told);
        note(Particular.LABELS, !labels.isEmpty(), by, told);
        return new Particulars(kind, publishedAt, permalink, authors, labels, told);
    }

    /** Feeds and exports, which have ids, tell posts from pages; a page of the web does not. */
    static Particulars of(Story story) {
        Origin origin = story.origin();
        return told(
                origin.kind(),
                origin.kind() != PostKind.POST || origin.sourceId() != null,
                story.publishedAt(),
                origin.permalink(),
                origin.authors(),
                origin.labels(),
                Standing.of(story));
    }

    private static void note(Particular what, boolean isSaid, Standing by, Map<Particular, Standing> told) {
        if (isSaid) {
            told.put(what, by);
        }
    }

    /** What the post is about, as its labels say. */
    public List<Topic> topics() {
        return Topic.of(labels);
    }

    /** The highest standing of the stories that told anything. */
    public Optional<Standing> highest() {
        return told.values().stream().max(Comparator.naturalOrder());
    }

    Particulars orHigher(Particulars other) {
        Map<Particular, Standing> both = new EnumMap<>(Particular.class);
        both.putAll(told);
        other.told.forEach((what, by) -> both.merge(what, by, Standing::orHigher));
        return new Particulars(
                higher(Particular.KIND, other).kind,
                higher(Particular.PUBLISHED_AT, other).publishedAt,
                higher(Particular.PERMALINK, other).permalink,
                higher(Particular.AUTHORS, other).authors,
                higher(Particular.LABELS, other).labels,
                both);
    }

    private Particulars higher(Particular what, Particulars other) {
        Standing mine = told.get(what);
        Standing theirs = other.told.get(what);
        return theirs != null && (mine == null || theirs.compareTo(mine) > 0) ? other : this;
    }
}
