package dev.postbag.content.proposal.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.content.post.Likeness;
import dev.postbag.content.post.PostId;
import dev.postbag.content.proposal.Proposal;
import dev.postbag.content.proposal.ProposalReason;
import dev.postbag.content.proposal.ProposalStatus;
import dev.postbag.content.proposal.Proposals;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Proposals in MongoDB: a document for each two posts. */
@ApplicationScoped
public class MongoProposals implements Proposals {

    private static final String UNFINISHED = "unfinished";

    private final MongoCollection<Document> proposals;

    @Inject
    MongoProposals(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoProposals(MongoDatabase database) {
        this.proposals = database.getCollection("proposals");
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        proposals.createIndex(Indexes.ascending("captures", "_id"));
        proposals.createIndex(Indexes.ascending(UNFINISHED));
    }

    @Override
    public void propose(Proposal proposal) {
        Document document = new Document("captures", proposal.captures())
                .append("reason", proposal.reason().name())
                .append("post", proposal.post().value())
                .append("title", proposal.title())
                .append("other", proposal.other().value())
                .append("otherTitle", proposal.otherTitle())
                .append("estimated", proposal.likeness().estimated())
                .append("equalWords", proposal.likeness().equalWords())
                .append("daysApart", proposal.likeness().daysApart())
                .append("status", proposal.status().name())
                .append("proposedAt", Date.from(proposal.proposedAt()));
        List<Bson> parts = new ArrayList<>();
        document.forEach((name, value) -> parts.add(Updates.setOnInsert(name, value)));
        proposals.updateOne(eq("_id", proposal.id()), Updates.combine(parts), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Proposal> find(String id) {
        return Optional.ofNullable(proposals.find(eq("_id", id)).first()).map(MongoProposals::read);
    }

    @Override
    public List<Proposal> of(String capture, @Nullable String after, int limit) {
        Bson those = after == null ? eq("captures", capture) : and(eq("captures", capture), gt("_id", after));
        return proposals
                .find(those)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoProposals::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean decide(String id, ProposalStatus decision, Instant now) {
        return proposals
                        .updateOne(
                                and(eq("_id", id), eq("status", ProposalStatus.OPEN.name())),
                                Updates.combine(
                                        Updates.set("status", decision.name()),
                                        Updates.set("decidedAt", Date.from(now)),
                                        Updates.set(UNFINISHED, decision == ProposalStatus.ACCEPTED)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Proposal> unfinished() {
        return proposals.find(eq(UNFINISHED, true)).map(MongoProposals::read).into(new ArrayList<>());
    }

    @Override
    public void finish(String id) {
        proposals.updateOne(eq("_id", id), Updates.unset(UNFINISHED));
    }

    private static Proposal read(Document document) {
        @Nullable Date decidedAt = document.getDate("decidedAt");
        return new Proposal(
                document.getString("_id"),
                document.getList("captures", String.class),
                ProposalReason.valueOf(document.getString("reason")),
                new PostId(document.getString("post")),
                document.getString("title"),
                new PostId(document.getString("other")),
                document.getString("otherTitle"),
                new Likeness(
                        document.getDouble("estimated"),
                        document.getDouble("equalWords"),
                        document.getInteger("daysApart")),
                ProposalStatus.valueOf(document.getString("status")),
                document.getDate("proposedAt").toInstant(),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
