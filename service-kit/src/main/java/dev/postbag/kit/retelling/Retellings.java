package dev.postbag.kit.retelling;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which topics others were told in, and how far it is that they are told again, in one document of the service's MongoDB:
 * {@code {topics: [name=id], due, places, told, holder, freeFrom}}. One replica holds it at a time.
 */
@ApplicationScoped
class Retellings {

    private static final Bson IT = eq("_id", "retelling");
    private static final String TOPICS = "topics";
    private static final String DUE = "due";
    private static final String PLACES = "places";
    private static final String TOLD = "told";
    private static final String HOLDER = "holder";
    private static final String FREE_FROM = "freeFrom";

    /**
     * A retelling that a replica has for itself.
     *
     * @param due which one it is
     * @param places how far each thing is that was begun
     * @param told the things that are told to their end
     */
    record Turn(String holder, String due, Map<String, String> places, List<String> told) {}

    private final MongoCollection<Document> retellings;

    @Inject
    Retellings(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    Retellings(MongoDatabase database) {
        this.retellings = database.getCollection("retellings");
    }

    /**
     * Notes which topics there are, by name and id. Where one is another than it was, what was in it is lost: everything is
     * to be told again, from the beginning. A topic that was not there before changes nothing.
     */
    void note(Map<String, String> topics) {
        @Nullable Document kept = retellings.find(IT).first();
        if (kept == null) {
            retellings.updateOne(IT, Updates.setOnInsert(TOPICS, written(topics)), new UpdateOptions().upsert(true));
            return;
        }
        List<String> before = kept.getList(TOPICS, String.class);
        Map<String, String> known = before.stream()
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        boolean lost = known.entrySet().stream()
                .anyMatch(topic ->
                        !topics.getOrDefault(topic.getKey(), topic.getValue()).equals(topic.getValue()));
        known.putAll(topics);
        List<String> now = written(known);
        if (!now.equals(before)) {
            Bson noted = Updates.set(TOPICS, now);
            retellings.updateOne(
                    and(IT, eq(TOPICS, before)),
                    lost
                            ? Updates.combine(
                                    noted,
                                    Updates.set(DUE, UUID.randomUUID().toString()),
                                    Updates.set(FREE_FROM, new Date(0)),
                                    Updates.unset(PLACES),
                                    Updates.unset(TOLD),
                                    Updates.unset(HOLDER))
                            : noted);
        }
    }

    /** Takes what is due, unless another replica has it. */
    Optional<Turn> claim(String holder, Instant now, Instant until) {
        return Optional.ofNullable(retellings.findOneAndUpdate(
                        and(IT, exists(DUE), lte(FREE_FROM, Date.from(now))),
                        Updates.combine(Updates.set(HOLDER, holder), Updates.set(FREE_FROM, Date.from(until))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(kept -> turn(holder, kept));
    }

    /** Notes how far a thing is; false when another has the turn by now, or all begins anew. */
    boolean reached(Turn turn, String name, String place, Instant until) {
        return update(
                turn,
                Updates.combine(Updates.set(PLACES + "." + name, place), Updates.set(FREE_FROM, Date.from(until))));
    }

    /** A thing is told to its end; false as above. */
    boolean told(Turn turn, String name) {
        return update(turn, Updates.addToSet(TOLD, name));
    }

    /** All of it is told; false as above. */
    boolean end(Turn turn) {
        return update(
                turn,
                Updates.combine(Updates.unset(DUE), Updates.unset(PLACES), Updates.unset(TOLD), Updates.unset(HOLDER)));
    }

    /** Leaves it to whoever comes next. */
    void release(Turn turn) {
        update(turn, Updates.combine(Updates.set(FREE_FROM, new Date(0)), Updates.unset(HOLDER)));
    }

    private boolean update(Turn turn, Bson change) {
        return retellings
                        .updateOne(and(IT, eq(HOLDER, turn.holder()), eq(DUE, turn.due())), change)
                        .getMatchedCount()
                == 1;
    }

    private static Turn turn(String holder, Document kept) {
        Map<String, String> places = new HashMap<>();
        kept.get(PLACES, new Document()).forEach((name, place) -> places.put(name, String.valueOf(place)));
        return new Turn(
                holder,
                kept.getString(DUE),
                Map.copyOf(places),
                List.copyOf(kept.getList(TOLD, String.class, List.of())));
    }

    private static List<String> written(Map<String, String> topics) {
        return new TreeMap<>(topics)
                .entrySet().stream()
                        .map(topic -> topic.getKey() + "=" + topic.getValue())
                        .toList();
    }
}
