package dev.postbag.kit.migration;

import dev.postbag.kit.sweep.Sweeps;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Brings what is kept to the schema that this service knows, and refuses to work on one that it does not. */
@ApplicationScoped
public class Migrating {

    private static final Logger LOG = Logger.getLogger(Migrating.class);
    private static final int FIRST_OF_ALL = 1;
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Schemas schemas;
    private final List<Migration> migrations;
    private final Clock clock;

    @Inject
    Migrating(Schemas schemas, @Any Instance<Migration> migrations, Clock clock) {
        this(schemas, migrations.stream().toList(), clock);
    }

    Migrating(Schemas schemas, List<Migration> migrations, Clock clock) {
        this.schemas = schemas;
        this.migrations = migrations.stream()
                .sorted(Comparator.comparingInt(Migration::version))
                .toList();
        this.clock = clock;
    }

    void onStart(@Observes @Priority(FIRST_OF_ALL) StartupEvent starting, Sweeps sweeps) {
        refuseNewer();
        if (!migrations.isEmpty()) {
            sweeps.start("migrating", SOON, EVERY, "What is kept could not be brought to its new form", this::sweep);
        }
    }

    /** The schema's version that this service knows. */
    int known() {
        return migrations.isEmpty() ? Schema.FIRST : migrations.getLast().version();
    }

    void refuseNewer() {
        Schema kept = schemas.current();
        if (kept.readableFrom() > known()) {
            throw new IllegalStateException(
                    "What is kept has schema %d, which takes a service that knows schema %d or later; this one knows %d. Start the version that wrote it, or a later one."
                            .formatted(kept.version(), kept.readableFrom(), known()));
        }
    }

    void sweep() {
        for (Migration migration : migrations) {
            int before = schemas.current().version();
            if (migration.version() > before && !made(migration, before)) {
                return;
            }
        }
    }

    /** Whether it is through; not where another replica is at it. */
    private boolean made(Migration migration, int before) {
        String holder = UUID.randomUUID().toString();
        Optional<Schema> claimed =
                schemas.claim(before, holder, clock.instant(), clock.instant().plus(LEASE));
        if (claimed.isEmpty()) {
            return false;
        }
        String place = claimed.get().place();
        long done = claimed.get().done();
        LOG.infof("What is kept goes from schema %d to %d (%d done so far)", before, migration.version(), done);
        for (Optional<Migration.Step> step = migration.next(place); step.isPresent(); step = migration.next(place)) {
            place = step.get().place();
            done += step.get().done();
            if (!schemas.reached(before, holder, step.get(), clock.instant().plus(LEASE))) {
                return false;
            }
            LOG.infof("On the way to schema %d: %d done", migration.version(), done);
        }
        boolean through = schemas.made(before, holder, migration);
        if (through) {
            LOG.infof("What is kept has schema %d: %d done", migration.version(), done);
        }
        return through;
    }
}
