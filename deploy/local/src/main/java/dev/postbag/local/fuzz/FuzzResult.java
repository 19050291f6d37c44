package dev.postbag.local.fuzz;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of fuzzing one target.
 *
 * @param finding the input that broke it
 * @param log all that the fuzzer said
 */
public record FuzzResult(FuzzTarget target, long executions, boolean passed, Optional<Path> finding, Path log) {}
