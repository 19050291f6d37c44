package dev.postbag.ingest;

import dev.postbag.ingest.capture.CaptureLimits;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.CaptureReaders;
import dev.postbag.ingest.parse.PlainTextReader;
import dev.postbag.ingest.parse.ReadingTerms;
import dev.postbag.ingest.source.Jitter;
import dev.postbag.ingest.source.PollTerms;
import dev.postbag.ingest.source.client.FetchTerms;
import dev.postbag.kit.outgoing.PublicAddresses;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Hands the features what they are configured with, in their own words. */
@ApplicationScoped
public class IngestParts {

    @Produces
    @Singleton
    CaptureLimits limits(CaptureSettings settings) {
        return new CaptureLimits(settings.maxBytes(), settings.maxExportBytes());
    }

    @Produces
    @Singleton
    PollTerms pollTerms(SourceSettings settings) {
        return new PollTerms(
                settings.every(),
                settings.longestPause(),
                settings.longestFetch().multipliedBy(2));
    }

    @Produces
    @Singleton
    Jitter jitter() {
        return Math::random;
    }

    @Produces
    @Singleton
    FetchTerms fetchTerms(SourceSettings settings) {
        return new FetchTerms(
                settings.longestFetch(),
                settings.maxBytes(),
                PublicAddresses.and(settings.allowedAddresses().orElse(List.of())),
                settings.userAgent());
    }

    @Produces
    @Singleton
    ReadingTerms terms(ParseSettings settings) {
        return new ReadingTerms(settings.lease(), settings.attempts());
    }

    @Produces
    @Singleton
    PlainTextReader plainText() {
        return new PlainTextReader();
    }

    @Produces
    @Singleton
    CaptureReaders readers(@All List<CaptureReader> readers) {
        return new CaptureReaders(readers);
    }

    @Produces
    @Singleton
    BlogZone zone(BlogSettings settings) {
        return new BlogZone(settings.zone());
    }
}
