package dev.postbag.ingest.capture;

/**
 * Why a capture could not be read.
 *
 * @param reason a stable word
 * @param detail a sentence
 */
public record ReadingFailure(String reason, String detail) {}
