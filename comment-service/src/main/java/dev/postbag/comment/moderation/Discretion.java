package dev.postbag.comment.moderation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Leaves out of numbers what would tell of single people. */
final class Discretion {

    private Discretion() {}

    static OptionalLong told(long number) {
        return number < MonthFigures.FEW ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * The parts of a whole that may be told. What is left is told as one, and the smallest parts go there too while it
     * is still few: else it could be worked out from the whole.
     */
    static Map<String, Long> toldParts(Map<String, Long> parts) {
        Map<String, Long> told = new HashMap<>(parts);
        told.values().removeIf(number -> number < MonthFigures.FEW);
        long whole = sum(parts);
        if (whole < MonthFigures.FEW) {
            return Map.of();
        }
        while (whole - sum(told) > 0 && whole - sum(told) < MonthFigures.FEW) {
            told.entrySet().stream()
                    .min(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(smallest -> told.remove(smallest.getKey()));
        }
        long rest = whole - sum(told);
        if (rest > 0) {
            told.put(MonthFigures.REST, rest);
        }
        return told;
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
