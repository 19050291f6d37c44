package dev.postbag.kit.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells a store that cannot take anything at the moment, which passes, from one that refuses this one thing. */
public final class Reach {

    private static final int OUT_OF_DISK_SPACE = 14_031;

    /** A member that gives up being the primary, or ends, may say so of one write (MongoDB's NotPrimary and Shutdown errors). */
    private static final Set<Integer> NO_PRIMARY_NOW = Set.of(91, 189, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436);

    private static final List<Class<? extends MongoException>> PASSING = List.of(
            MongoConnectionPoolClearedException.class,
            MongoCursorNotFoundException.class,
            MongoExecutionTimeoutException.class,
            MongoNodeIsRecoveringException.class,
            MongoNotPrimaryException.class,
            MongoSecurityException.class,
            MongoServerUnavailableException.class,
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoWriteConcernException.class);

    private Reach() {}

    public static boolean isLost(Throwable failure) {
        return isAnywhereIn(failure, Reach::passes);
    }

    public static boolean isInterrupted(Throwable failure) {
        return isAnywhereIn(failure, MongoInterruptedException.class::isInstance);
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof MongoException mongo
                && (PASSING.stream().anyMatch(kind -> kind.isInstance(mongo))
                        || mongo.hasErrorLabel("RetryableWriteError")
                        || mongo.getCode() == OUT_OF_DISK_SPACE
                        || NO_PRIMARY_NOW.contains(mongo.getCode())
                        || mongo instanceof MongoBulkWriteException bulk && passes(bulk));
    }

    private static boolean passes(MongoBulkWriteException bulk) {
        return bulk.getWriteErrors().isEmpty()
                || bulk.getWriteConcernError() != null
                || bulk.getWriteErrors().stream().anyMatch(error -> NO_PRIMARY_NOW.contains(error.getCode()));
    }

    private static boolean isAnywhereIn(Throwable failure, Predicate<Throwable> such) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(such);
    }
}
