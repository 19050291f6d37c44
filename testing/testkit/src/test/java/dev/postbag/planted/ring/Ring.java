package dev.postbag.planted.ring;

import dev.postbag.planted.hoop.Hoop;

/** Planted: half of a cycle of features. */
public record Ring(Hoop hoop) {}
