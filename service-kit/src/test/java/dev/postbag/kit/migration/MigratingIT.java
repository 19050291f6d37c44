package dev.postbag.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.testkit.MongoForTests;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigratingIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Schemas schemas = new Schemas(MONGO.database());
    private final List<Integer> doubled = new ArrayList<>();
    private int failsAt = Integer.MAX_VALUE;

    @BeforeEach
    void fill() {
        MONGO.database().drop();
        MONGO.database()
                .getCollection("numbers")
                .insertMany(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> new Document("_id", number).append("value", number))
                        .toList());
    }

    @Test
    void withoutMigrationsWhatIsKeptHasTheFirstSchema() {
        Migrating none = new Migrating(schemas, List.of(), Clock.fixed(NOON, ZoneOffset.UTC));
        none.refuseNewer();
        none.sweep();

        assertThat(schemas.current()).isEqualTo(new Schema(1, 1, "", 0));
    }

    @Test
    void aMigrationIsMadeOnce() {
        migrating(NOON).sweep();
        migrating(NOON).sweep();

        assertThat(schemas.current()).isEqualTo(new Schema(2, 1, "", 0));
        assertThat(doubled).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(values()).containsExactly(2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
    }

    @Test
    void whoComesNextGoesOnWhereAnotherDied() {
        failsAt = 7;
        assertThatThrownBy(() -> migrating(NOON).sweep()).hasMessage("killed");
        assertThat(schemas.current()).isEqualTo(new Schema(1, 1, "6", 6));
        failsAt = Integer.MAX_VALUE;

        migrating(NOON.plusSeconds(59)).sweep();
        assertThat(schemas.current().version()).isEqualTo(1);
        migrating(NOON.plusSeconds(60)).sweep();

        assertThat(schemas.current()).isEqualTo(new Schema(2, 1, "", 0));
        assertThat(values()).containsExactly(2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
    }

    @Test
    void migrationsAreMadeInOrder() {
        List<Integer> order = new ArrayList<>();
        new Migrating(schemas, List.of(noting(3, 2, order), noting(2, 1, order)), Clock.fixed(NOON, ZoneOffset.UTC))
                .sweep();

        assertThat(order).containsExactly(2, 3);
        assertThat(schemas.current()).isEqualTo(new Schema(3, 2, "", 0));
    }

    @Test
    void aServiceThatKnowsAnEarlierSchemaGoesOnAsLongAsThatIsReadable() {
        migrating(NOON).sweep();
        Migrating older = new Migrating(schemas, List.of(), Clock.fixed(NOON, ZoneOffset.UTC));
        assertThatCode(older::refuseNewer).doesNotThrowAnyException();

        new Migrating(schemas, List.of(noting(3, 2, new ArrayList<>())), Clock.fixed(NOON, ZoneOffset.UTC)).sweep();
        assertThatThrownBy(older::refuseNewer)
                .hasMessage(
                        "What is kept has schema 3, which takes a service that knows schema 2 or later; this one knows 1. Start the version that wrote it, or a later one.");
    }

    @Test
    void readinessShowsHowFarItIs() {
        failsAt = 7;
        assertThatThrownBy(() -> migrating(NOON).sweep()).hasMessage("killed");

        assertThat(new SchemaReadiness(schemas, migrating(NOON)).call().getData())
                .hasValueSatisfying(data -> assertThat(data)
                        .containsEntry("version", 1L)
                        .containsEntry("migratingTo", 2L)
                        .containsEntry("done", 6L));
    }

    private Migrating migrating(Instant now) {
        return new Migrating(schemas, List.of(new Doubling()), Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Integer> values() {
        return MONGO.database()
                .getCollection("numbers")
                .find()
                .sort(Sorts.ascending("_id"))
                .map(number -> number.getInteger("value"))
                .into(new ArrayList<>());
    }

    private static Migration noting(int version, int readableFrom, List<Integer> order) {
        return new Migration() {
            @Override
            public int version() {
                return version;
            }

            @Override
            public int readableFrom() {
                return readableFrom;
            }

            @Override
            public Optional<Step> next(String place) {
                order.add(version);
                return Optional.empty();
            }
        };
    }

    /** Doubles each number, two at a time, and marks it so that it is not doubled again. */
    private final class Doubling implements Migration {

        @Override
        public int version() {
            return 2;
        }

        @Override
        public int readableFrom() {
            return 1;
        }

        @Override
        public Optional<Step> next(String place) {
            int from = place.isEmpty() ? 0 : Integer.parseInt(place);
            var numbers = MONGO.database().getCollection("numbers");
            List<Document> next = numbers.find(Filters.gt("_id", from))
                    .sort(Sorts.ascending("_id"))
                    .limit(2)
                    .into(new ArrayList<>());
            for (Document number : next) {
                if (number.getInteger("_id") >= failsAt) {
                    throw new IllegalStateException("killed");
                }
                doubled.add(number.getInteger("_id"));
                numbers.updateOne(
                        Filters.and(Filters.eq("_id", number.get("_id")), Filters.exists("doubled", false)),
                        Updates.combine(Updates.mul("value", 2), Updates.set("doubled", true)));
            }
            return next.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Step(String.valueOf(next.getLast().get("_id")), next.size()));
        }
    }
}
