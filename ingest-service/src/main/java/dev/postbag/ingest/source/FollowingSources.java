package dev.postbag.ingest.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Takes a feed's address, to be asked from now on. */
@ApplicationScoped
public class FollowingSources {

    private static final int ID_BYTES = 10;

    private final Sources sources;
    private final Clock clock;

    public FollowingSources(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** The same address again gives the same source. */
    public Source follow(URI url) {
        return sources.add(Source.added(id(url), url, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static String id(URI url) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(url.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
