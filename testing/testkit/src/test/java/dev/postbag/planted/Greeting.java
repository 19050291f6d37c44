package dev.postbag.planted;

/** Sound: it sits in its service's root. */
public record Greeting(String words) {}
