package dev.postbag.planted.hoop;

import dev.postbag.planted.ring.Ring;

/** Planted: the other half of a cycle of features. */
public record Hoop(Ring ring) {}
