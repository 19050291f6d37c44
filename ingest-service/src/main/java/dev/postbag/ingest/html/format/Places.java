package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Span;

/** Tells where in the capture a stretch of the decoded text stands. */
@FunctionalInterface
interface Places {
    Span span(Stretch stretch);
}
