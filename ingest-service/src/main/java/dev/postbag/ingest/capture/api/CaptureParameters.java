package dev.postbag.ingest.capture.api;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of the bytes it brings. */
final class CaptureParameters {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    /** What a capture may be called; what it is, its bytes tell. */
    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "text/html",
            "application/xhtml+xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "application/feed+json",
            "application/json",
            "application/x-ndjson",
            "application/zip",
            "application/octet-stream");

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST_SOURCE = 2_048;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private CaptureParameters() {}

    static String mediaType(HttpHeaders headers) {
        @Nullable MediaType type = headers.getMediaType();
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(name)) {
            throw new ProblemException(Problem.of(
                    415,
                    "unsupported-media-type",
                    "This media type is not taken",
                    "Send one of " + String.join(", ", MEDIA_TYPES) + "."));
        }
        return name;
    }

    /** The parameter's, else the Content-Type's; none when neither says it. */
    @Nullable
    static Charset charset(HttpHeaders headers, @Nullable String parameter) {
        @Nullable MediaType type = headers.getMediaType();
        @Nullable
        String name = parameter != null || type == null
                ? parameter
                : type.getParameters().get("charset");
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ProblemException(Problem.of(
                    415,
                    "unknown-charset",
                    "The charset is not known here",
                    "Name a charset of the IANA list, such as UTF-8 or windows-1252."));
        }
    }

    @Nullable
    static String source(@Nullable String source) {
        if (source == null) {
            return null;
        }
        if (source.length() > LONGEST_SOURCE) {
            throw ProblemException.badParameter("source", "is longer than " + LONGEST_SOURCE + " characters");
        }
        try {
            URI address = new URI(source);
            if (address.getScheme() == null
                    || !SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    || address.getHost() == null
                    || address.getUserInfo() != null) {
                throw notAnAddress();
            }
            return source;
        } catch (URISyntaxException malformed) {
            throw notAnAddress();
        }
    }

    @Nullable
    static Instant capturedAt(@Nullable String time, Clock clock) {
        if (time == null) {
            return null;
        }
        if (!RFC_3339.matcher(time).matches()) {
            throw notATime();
        }
        try {
            Instant capturedAt =
                    OffsetDateTime.parse(time.toUpperCase(Locale.ROOT)).toInstant();
            if (capturedAt.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
                throw ProblemException.badParameter("capturedAt", "lies in the future");
            }
            return capturedAt;
        } catch (DateTimeParseException noSuchTime) {
            throw notATime();
        }
    }

    private static ProblemException notAnAddress() {
        return ProblemException.badParameter(
                "source", "is not an http or https URL with a host and without user and password");
    }

    private static ProblemException notATime() {
        return ProblemException.badParameter("capturedAt", "is not an RFC 3339 time, such as 2025-08-23T10:00:00Z");
    }
}
