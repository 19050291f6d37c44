package dev.postbag.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up which of a capture's bytes lie in what was found in it, in one go through the bytes. */
final class Accounting {

    private static final int CHUNK = 1 << 16;

    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> entries = new ArrayList<>();

    void add(Finding finding) {
        (finding instanceof Furniture ? furniture : entries).add(finding.span());
    }

    /** What is blank in ASCII is blank in all the formats. */
    Accounted sums(CaptureContent capture, Runnable working) throws IOException {
        Course inFurniture = new Course(furniture);
        Course inEntries = new Course(entries);
        long at = 0;
        long[] counts = new long[Place.values().length];
        int runs = 0;
        boolean inRun = false;
        try (InputStream bytes = capture.open()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                for (int i = 0; i < read; i++, at++) {
                    boolean furnished = inFurniture.holds(at);
                    boolean entered = inEntries.holds(at);
                    Place place = isBlank(chunk[i], at)
                            ? Place.BLANK
                            : furnished ? Place.FURNITURE : entered ? Place.ENTRY : Place.NOWHERE;
                    counts[place.ordinal()]++;
                    runs += place == Place.NOWHERE && !inRun ? 1 : 0;
                    inRun = place == Place.NOWHERE || inRun && !furnished && !entered;
                }
                working.run();
            }
        }
        return new Accounted(
                at,
                counts[Place.ENTRY.ordinal()],
                counts[Place.FURNITURE.ordinal()],
                counts[Place.BLANK.ordinal()],
                counts[Place.NOWHERE.ordinal()],
                runs);
    }

    private enum Place {
        BLANK,
        ENTRY,
        FURNITURE,
        NOWHERE
    }

    private static boolean isBlank(byte character, long at) {
        boolean mark = at < 3 && (character == (byte) 0xEF || character == (byte) 0xBB || character == (byte) 0xBF);
        return mark || character >= 0 && character <= ' ';
    }

    /** Spans that are passed from the first byte to the last. */
    private static final class Course {
        private final List<Span> spans;
        private int next;
        private long end;

        Course(List<Span> spans) {
            this.spans =
                    spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        }

        boolean holds(long at) {
            while (next < spans.size() && spans.get(next).start() <= at) {
                end = Math.max(end, spans.get(next++).end());
            }
            return at < end;
        }
    }
}
