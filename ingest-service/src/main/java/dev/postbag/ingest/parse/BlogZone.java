package dev.postbag.ingest.parse;

import java.time.ZoneId;

/** Where the blog's clock stands: which day a time falls on, and what a time without an offset means. */
public record BlogZone(ZoneId zone) {}
