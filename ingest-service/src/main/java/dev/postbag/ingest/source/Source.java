package dev.postbag.ingest.source;

import dev.postbag.ingest.capture.CaptureId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed.
 *
 * @param id follows from the address, so that one address is followed once
 * @param validators what the server gave with the last bytes that were read well; sent with the next request
 * @param awaited the last bytes taken in, while it is not known yet whether they could be read
 * @param failures how often in a row it could not be fetched
 * @param nextPollAt not before this time
 * @param last what came of the last request; none before the first
 */
public record Source(
        String id,
        URI url,
        Instant addedAt,
        @Nullable Validators validators,
        @Nullable Awaited awaited,
        int failures,
        Instant nextPollAt,
        @Nullable PollOutcome last) {

    /** What lets a server say "not modified" (RFC 9110, section 8.8). */
    public record Validators(
            @Nullable String etag, @Nullable String lastModified) {}

    /**
     * Bytes taken in, with the validators that came with them.
     *
     * @param reading the capture's reading that will tell
     */
    public record Awaited(CaptureId capture, int reading, Validators validators) {}

    static Source added(String id, URI url, Instant now) {
        return new Source(id, url, now, null, null, 0, now, null);
    }

    Source polled(PollOutcome outcome, int failuresInARow, Instant next) {
        return new Source(id, url, addedAt, validators, awaited, failuresInARow, next, outcome);
    }

    Source awaiting(@Nullable Awaited bytes) {
        return new Source(id, url, addedAt, validators, bytes, failures, nextPollAt, last);
    }

    Source with(@Nullable Validators proven) {
        return new Source(id, url, addedAt, proven, awaited, failures, nextPollAt, last);
    }

    /** Whether it is an http or https address with a host, and without a user's name. */
    public static boolean mayBeFollowed(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getUserInfo() == null;
    }
}
