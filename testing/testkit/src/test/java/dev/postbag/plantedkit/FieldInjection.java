package dev.postbag.plantedkit;

import jakarta.inject.Inject;

/** Planted: a field that is injected into. */
public class FieldInjection {

    @Inject
    Mechanism mechanism;
}
