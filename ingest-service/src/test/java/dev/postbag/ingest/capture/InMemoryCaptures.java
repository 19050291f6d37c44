package dev.postbag.ingest.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Captures and their readings in a map. */
public class InMemoryCaptures implements Captures, Readings {

    /** A reading as kept, with who works on it. */
    private record Kept(CaptureReading reading, String holder, Instant freeFrom, int attempts) {}

    private int opened;
    private int failing;
    private final Map<String, Capture> captures = new TreeMap<>();
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final Map<Ref, Kept> work = new java.util.LinkedHashMap<>();

    @Override
    public synchronized Capture takeIn(Arrival arrival) {
        String id = arrival.id().value();
        try (InputStream content = arrival.content().open()) {
            bytes.putIfAbsent(id, content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Capture there = captures.get(id);
        CaptureReading reading = new CaptureReading(
                there == null ? 1 : there.newest().number() + 1,
                ReadingState.RECEIVED,
                arrival.declaration(),
                arrival.receivedAt(),
                0,
                Tally.NOTHING,
                CommentTally.NOTHING,
                Besides.NOTHING,
                null);
        List<CaptureReading> readings = there == null
                ? List.of(reading)
                : Stream.concat(there.readings().stream(), Stream.of(reading)).toList();
        Capture capture = there == null
                ? new Capture(arrival.id(), arrival.size(), arrival.declaration(), arrival.receivedAt(), readings)
                : there.with(readings);
        captures.put(id, capture);
        work.put(new Ref(arrival.id(), reading.number()), new Kept(reading, null, Instant.EPOCH, 0));
        return capture;
    }

    @Override
    public synchronized Optional<Capture> find(CaptureId id) {
        return Optional.ofNullable(captures.get(id.value())).map(this::asItIs);
    }

    private Capture asItIs(Capture capture) {
        return capture.with(capture.readings().stream()
                .map(reading ->
                        work.get(new Ref(capture.id(), reading.number())).reading())
                .toList());
    }

    @Override
    public synchronized List<Capture> newestFirst(Place after, int limit) {
        Comparator<Capture> order = Comparator.comparing(Capture::receivedAt)
                .thenComparing(capture -> capture.id().value())
                .reversed();
        Predicate<Capture> behind = capture -> after == null
                || capture.receivedAt().isBefore(after.receivedAt())
                || (capture.receivedAt().equals(after.receivedAt())
                        && capture.id().value().compareTo(after.id().value()) < 0);
        return captures.values().stream()
                .filter(behind)
                .sorted(order)
                .limit(limit)
                .map(this::asItIs)
                .map(capture -> capture.with(List.of(capture.newest())))
                .toList();
    }

    @Override
    public synchronized Optional<InputStream> open(CaptureId id) {
        opened++;
        return Optional.ofNullable(bytes.get(id.value()))
                .map(kept -> opened == failing ? new Broken() : new ByteArrayInputStream(kept));
    }

    /** From now on the store fails while bytes are read that are the so-and-so-many-th to be opened, counted from 1. */
    public synchronized void failWhileReading(int opening) {
        opened = 0;
        failing = opening;
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() {
            throw new IllegalStateException("out of reach");
        }
    }

    /** Bytes change behind the back of all: for tests of what becomes of that. */
    public synchronized void damage(CaptureId id, byte[] others) {
        bytes.put(id.value(), others);
    }

    @Override
    public int removeAbandoned(Instant before) {
        return 0;
    }

    @Override
    public synchronized Optional<Assignment> claim(String holder, Instant now, Instant until) {
        return work.entrySet().stream()
                .filter(entry -> List.of(ReadingState.RECEIVED, ReadingState.READING)
                        .contains(entry.getValue().reading().state()))
                .filter(entry -> !entry.getValue().freeFrom().isAfter(now))
                .findFirst()
                .map(entry -> {
                    int attempt = entry.getValue().attempts() + 1;
                    CaptureReading reading =
                            in(ReadingState.READING, entry.getValue().reading());
                    entry.setValue(new Kept(reading, holder, until, attempt));
                    Capture capture = captures.get(entry.getKey().capture().value());
                    return new Assignment(
                            capture.id(),
                            reading.number(),
                            reading.declaration(),
                            reading.receivedAt(),
                            capture.size(),
                            holder,
                            attempt);
                });
    }

    @Override
    public synchronized boolean renew(Assignment assignment, long bytesRead, Instant until) {
        return change(assignment, kept -> {
            CaptureReading was = kept.reading();
            return new Kept(
                    new CaptureReading(
                            was.number(),
                            was.state(),
                            was.declaration(),
                            was.receivedAt(),
                            bytesRead,
                            was.tally(),
                            was.comments(),
                            was.besides(),
                            was.failure()),
                    kept.holder(),
                    until,
                    kept.attempts());
        });
    }

    @Override
    public synchronized void release(Assignment assignment, Instant from) {
        change(assignment, kept -> new Kept(kept.reading(), null, from, kept.attempts()));
    }

    @Override
    public synchronized void postpone(Assignment assignment, Instant from) {
        change(assignment, kept -> new Kept(kept.reading(), null, from, kept.attempts() - 1));
    }

    @Override
    public synchronized boolean parsed(Assignment assignment, Besides besides) {
        return change(assignment, kept -> {
            CaptureReading was = kept.reading();
            return new Kept(
                    new CaptureReading(
                            was.number(),
                            ReadingState.RESOLVING,
                            was.declaration(),
                            was.receivedAt(),
                            assignment.size(),
                            was.tally(),
                            was.comments(),
                            besides,
                            null),
                    null,
                    kept.freeFrom(),
                    kept.attempts());
        });
    }

    @Override
    public synchronized boolean failed(Assignment assignment, ReadingFailure failure) {
        return change(assignment, kept -> {
            CaptureReading was = kept.reading();
            return new Kept(
                    new CaptureReading(
                            was.number(),
                            ReadingState.FAILED,
                            was.declaration(),
                            was.receivedAt(),
                            was.bytesRead(),
                            was.tally(),
                            was.comments(),
                            was.besides(),
                            failure),
                    null,
                    kept.freeFrom(),
                    kept.attempts());
        });
    }

    @Override
    public synchronized boolean done(Ref reading, Tally tally, CommentTally comments) {
        Kept kept = work.get(reading);
        if (kept == null || kept.reading().state() != ReadingState.RESOLVING) {
            return false;
        }
        CaptureReading done = in(ReadingState.DONE, kept.reading()).with(tally, comments);
        work.put(reading, new Kept(done, null, kept.freeFrom(), kept.attempts()));
        return true;
    }

    @Override
    public synchronized List<Ref> resolving() {
        return work.entrySet().stream()
                .filter(entry -> entry.getValue().reading().state() == ReadingState.RESOLVING)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized void readResolvingAgain() {
        for (Ref waiting : resolving()) {
            work.computeIfPresent(
                    waiting,
                    (ref, kept) -> new Kept(in(ReadingState.RECEIVED, kept.reading()), null, kept.freeFrom(), 0));
        }
    }

    private boolean change(Assignment assignment, UnaryOperator<Kept> how) {
        Ref ref = new Ref(assignment.capture(), assignment.reading());
        Kept kept = work.get(ref);
        if (kept == null
                || kept.reading().state() != ReadingState.READING
                || !assignment.holder().equals(kept.holder())) {
            return false;
        }
        work.put(ref, how.apply(kept));
        return true;
    }

    private static CaptureReading in(ReadingState state, CaptureReading reading) {
        return new CaptureReading(
                reading.number(),
                state,
                reading.declaration(),
                reading.receivedAt(),
                reading.bytesRead(),
                reading.tally(),
                reading.comments(),
                reading.besides(),
                reading.failure());
    }
}
