package dev.postbag.ingest;

import dev.postbag.ingest.capture.CaptureLimits;
import dev.postbag.ingest.parse.PlainTextReader;
import dev.postbag.ingest.parse.ReadingTerms;
import dev.postbag.ingest.parse.StoryReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the features what they are configured with, in their own words. */
@ApplicationScoped
public class IngestParts {

    @Produces
    @Singleton
    CaptureLimits limits(CaptureSettings settings) {
        return new CaptureLimits(settings.maxBytes());
    }

    @Produces
    @Singleton
    ReadingTerms terms(ParseSettings settings) {
        return new ReadingTerms(settings.lease(), settings.attempts());
    }

    @Produces
    @Singleton
    StoryReader reader() {
        return new PlainTextReader()::read;
    }
}
