package dev.postbag.ingest.source;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a server for a feed. */
public interface FeedFetch {

    /** Never throws for what a server or a network does. */
    Fetched fetch(URI url, Source.@Nullable Validators validators);

    /** What a server answered. */
    sealed interface Fetched {}

    /**
     * The feed.
     *
     * @param mediaType without parameters
     * @param url where it came from in the end, after redirects
     */
    record Bytes(byte[] body, String mediaType, URI url, Source.Validators validators) implements Fetched {}

    /** It is as it was. */
    record NotModified() implements Fetched {}

    /**
     * Not now.
     *
     * @param code a stable word
     * @param detail a sentence
     * @param retryAfter what the server asked for
     */
    record Failed(String code, String detail, @Nullable Duration retryAfter) implements Fetched {}
}
