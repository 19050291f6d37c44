package dev.postbag.content.post;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a post is about.
 *
 * @param slug what it is known by: letters and digits of any script, lower-case and without the accents of Latin ones, with
 *     hyphens between the words
 * @param name as it was given
 */
public record Topic(String slug, String name) {

    /** More of them tell nothing of a post. */
    private static final int MOST = 100;

    /** What a reader of exports notes in this way was not published where it comes from. */
    private static final Pattern STATE = Pattern.compile("state: \\S+");

    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The topic that a label names; none where there is no letter or digit in it. */
    static Optional<Topic> of(String label) {
        if (STATE.matcher(label).matches()) {
            return Optional.empty();
        }
        String bare = Folding.bare(label.toLowerCase(Locale.ROOT), ACCENTS).toLowerCase(Locale.ROOT);
        String slug = Folding.joined(Normalizer.normalize(bare, Normalizer.Form.NFC), BETWEEN);
        return slug.isEmpty() ? Optional.empty() : Optional.of(new Topic(slug, label.strip()));
    }

    /** The topics that labels name, each once, with the first of its names. */
    static List<Topic> of(Collection<String> labels) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        labels.stream().flatMap(label -> of(label).stream()).forEach(topic -> topics.putIfAbsent(topic.slug(), topic));
        return topics.values().stream().limit(MOST).toList();
    }
}
