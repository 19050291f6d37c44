package dev.postbag.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Marks that changes leave in their documents, in the same write: of this somebody has yet to be told. Whoever dies in
 * between, it is told, some of it twice.
 */
public final class Marks {

    private static final String MARK = "untold";

    private final MongoCollection<Document> documents;
    private final String of;

    /** @param of the field that says what a document is about */
    public Marks(MongoCollection<Document> documents, String of) {
        this.documents = documents;
        this.of = of;
    }

    public void createIndexes() {
        documents.createIndex(Indexes.ascending(MARK), new IndexOptions().sparse(true));
    }

    /** Fields to be set by the write of a change. Documents that one write changes may share them. */
    public static Document fresh() {
        return new Document(MARK, new ObjectId());
    }

    /** Goes into the write of the change, as {@link #fresh} would. */
    public static Bson leave() {
        return new Document("$set", fresh());
    }

    /**
     * Tells what some marked documents are about, and takes away the marks that were seen once that is done.
     *
     * @param limit how many documents at most
     * @return whether there may be more
     */
    public boolean tell(int limit, Consumer<Set<String>> whom) {
        List<Document> marked = documents
                .find(exists(MARK))
                .projection(Projections.include(of, MARK))
                .limit(limit)
                .into(new ArrayList<>());
        if (marked.isEmpty()) {
            return false;
        }
        whom.accept(marked.stream().map(document -> document.getString(of)).collect(Collectors.toSet()));
        Map<Object, List<Object>> byMark = marked.stream()
                .collect(Collectors.groupingBy(
                        document -> document.get(MARK),
                        Collectors.mapping(document -> document.get("_id"), Collectors.toList())));
        documents.bulkWrite(
                byMark.entrySet().stream()
                        .map(each -> new UpdateManyModel<Document>(
                                and(in("_id", each.getValue()), eq(MARK, each.getKey())), Updates.unset(MARK)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
        return marked.size() == limit;
    }
}
