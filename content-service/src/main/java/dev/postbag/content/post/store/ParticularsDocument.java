package dev.postbag.content.post.store;

import dev.postbag.content.post.Particular;
import dev.postbag.content.post.Particulars;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.Standing;
import dev.postbag.content.post.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a post besides its words: {@code told} is the highest standing of those who told of it, and {@code
 * toldEarlier} of what that one did not tell, who did.
 */
final class ParticularsDocument {

    private static final String TOLD = "told";
    private static final String TOLD_EARLIER = "toldEarlier";
    private static final String KIND_TOLD = "kindTold";

    private ParticularsDocument() {}

    /** What follows from the labels stands beside them: a version that knows no topics takes it away with them. */
    static Document write(Particulars particulars) {
        Document document = new Document("kind", particulars.kind().code())
                .append("authors", particulars.authors())
                .append("labels", particulars.labels())
                .append("topics", particulars.topics().stream().map(Topic::slug).toList());
        BlockDocument.known(document, "publishedAt", particulars.publishedAt());
        BlockDocument.known(document, "permalink", particulars.permalink());
        particulars.highest().ifPresent(highest -> {
            document.append(TOLD, PostDocument.standing(highest))
                    .append(KIND_TOLD, particulars.told().containsKey(Particular.KIND));
            Document earlier = new Document();
            particulars.told().forEach((what, by) -> {
                if (!by.equals(highest)) {
                    earlier.append(what.code(), PostDocument.standing(by));
                }
            });
            BlockDocument.known(document, TOLD_EARLIER, earlier.isEmpty() ? null : earlier);
        });
        return document;
    }

    static Particulars read(@Nullable Document document) {
        if (document == null) {
            return Particulars.NONE;
        }
        PostKind kind = PostKind.read(document.getString("kind")).orElseThrow();
        @Nullable String publishedAt = document.getString("publishedAt");
        @Nullable String permalink = document.getString("permalink");
        List<String> authors = document.getList("authors", String.class);
        List<String> labels = document.getList("labels", String.class);
        @Nullable Document told = document.get(TOLD, Document.class);
        if (told == null) {
            return new Particulars(kind, publishedAt, permalink, authors, labels, Map.of());
        }
        boolean kindTold = document.getBoolean(KIND_TOLD, true);
        Standing highest = PostDocument.readStanding(told);
        Particulars read = Particulars.told(kind, kindTold, publishedAt, permalink, authors, labels, highest);
        return toldEarlier(read, document.get(TOLD_EARLIER, Document.class));
    }

    private static Particulars toldEarlier(Particulars read, @Nullable Document earlier) {
        if (earlier == null) {
            return read;
        }
        Map<Particular, Standing> told = new EnumMap<>(Particular.class);
        told.putAll(read.told());
        for (Particular what : read.told().keySet()) {
            @Nullable Document by = earlier.get(what.code(), Document.class);
            if (by != null) {
                told.put(what, PostDocument.readStanding(by));
            }
        }
        return new Particulars(read.kind(), read.publishedAt(), read.permalink(), read.authors(), read.labels(), told);
    }
}
