package dev.postbag.ingest.source;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.capture.TakeInCapture;
import dev.postbag.ingest.capture.TakeInResult;
import dev.postbag.ingest.capture.TakingInCaptures;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks sources that are due, and takes in what is new. */
@ApplicationScoped
public class PollingSources {

    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final Sources sources;
    private final FeedFetch fetch;
    private final TakingInCaptures takingIn;
    private final Captures captures;
    private final PollTerms terms;
    private final Clock clock;
    private final Jitter jitter;

    public PollingSources(
            Sources sources,
            FeedFetch fetch,
            TakingInCaptures takingIn,
            Captures captures,
            PollTerms terms,
            Clock clock,
            Jitter jitter) {
        this.sources = sources;
        this.fetch = fetch;
        this.takingIn = takingIn;
        this.captures = captures;
        this.terms = terms;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** Asks one that is due; nothing when none is. */
    public Optional<Source> pollNext() {
        Instant now = clock.instant();
        return sources.claimDue(now, now.plus(terms.lease())).map(this::poll);
    }

    private Source poll(Source claimed) {
        Source source = settled(claimed);
        Source polled = switch (fetch.fetch(source.url(), source.validators())) {
            case FeedFetch.NotModified() -> told(source, "not-modified", null);
            case FeedFetch.Failed failed -> failed(source, failed);
            case FeedFetch.Bytes bytes -> takenIn(source, bytes);
        };
        sources.save(claimed, polled);
        return polled;
    }

    /** Validators are believed only once the bytes they came with were read well: else what was missed stays missed. */
    private Source settled(Source source) {
        Source.Awaited awaited = source.awaited();
        if (awaited == null) {
            return source;
        }
        ReadingState state = captures.find(awaited.capture()).stream()
                .flatMap(capture -> capture.readings().stream())
                .filter(reading -> reading.number() == awaited.reading())
                .map(CaptureReading::state)
                .findFirst()
                .orElse(ReadingState.FAILED);
        return switch (state) {
            case RESOLVING, DONE -> source.awaiting(null).with(awaited.validators());
            case FAILED -> source.awaiting(null).with(null);
            case RECEIVED, READING -> source;
        };
    }

    private Source takenIn(Source source, FeedFetch.Bytes bytes) {
        CaptureId id = idOf(bytes.body());
        if (source.last() != null && id.equals(source.last().capture()) && isReadWell(id)) {
            return told(source.with(bytes.validators()), "unchanged", id);
        }
        TakeInCapture order = new TakeInCapture(
                new ByteArrayInputStream(bytes.body()),
                bytes.body().length,
                bytes.mediaType(),
                null,
                bytes.url().toString(),
                clock.instant(),
                null);
        return switch (takingIn.takeIn(order)) {
            case TakeInResult.Refused refused ->
                failed(source, new FeedFetch.Failed("refused", refused.detail(), null));
            case TakeInResult.TakenIn(Capture capture) -> {
                int reading = capture.newest().number();
                yield told(
                        source.awaiting(new Source.Awaited(id, reading, bytes.validators())), PollOutcome.TAKEN_IN, id);
            }
        };
    }

    private boolean isReadWell(CaptureId id) {
        return captures.find(id)
                .map(capture -> capture.newest().state())
                .filter(state -> state == ReadingState.DONE)
                .isPresent();
    }

    private Source told(Source source, String code, @Nullable CaptureId capture) {
        Instant now = now();
        CaptureId known =
                capture == null && source.last() != null ? source.last().capture() : capture;
        return source.polled(new PollOutcome(now, code, null, known), 0, now.plus(terms.pause(0, jitter.next())));
    }

    private Source failed(Source source, FeedFetch.Failed failed) {
        Instant now = now();
        int failures = source.failures() + 1;
        Duration pause = terms.pause(failures, jitter.next());
        Duration asked = failed.retryAfter();
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        }
        CaptureId known = source.last() == null ? null : source.last().capture();
        return source.polled(new PollOutcome(now, failed.code(), failed.detail(), known), failures, now.plus(pause));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static CaptureId idOf(byte[] body) {
        try {
            return new CaptureId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
