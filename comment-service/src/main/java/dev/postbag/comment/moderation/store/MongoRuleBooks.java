package dev.postbag.comment.moderation.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.moderation.RuleBook;
import dev.postbag.comment.moderation.RuleBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rule book in MongoDB, one document: {@code {_id, version, rules: […]}}. */
@ApplicationScoped
public class MongoRuleBooks implements RuleBooks {

    static final String COLLECTION = "moderationRules";

    private static final String THE_ONE = "rules";

    private final MongoCollection<Document> books;

    @Inject
    MongoRuleBooks(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoRuleBooks(MongoDatabase database) {
        this.books = database.getCollection(COLLECTION);
    }

    @Override
    public RuleBook current() {
        return Optional.ofNullable(books.find(eq("_id", THE_ONE)).first())
                .map(MongoRuleBooks::read)
                .orElse(RuleBook.DEFAULT);
    }

    @Override
    public boolean write(RuleBook next) {
        Document document = new Document("_id", THE_ONE)
                .append("version", next.version())
                .append("rules", next.rules().stream().map(RuleDocument::write).toList());
        return VersionedDocument.replace(books, document, next.version() - 1);
    }

    private static RuleBook read(Document document) {
        return new RuleBook(
                document.getLong("version"),
                document.getList("rules", Document.class).stream()
                        .map(RuleDocument::read)
                        .toList());
    }
}
