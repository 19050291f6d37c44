package dev.postbag.ingest.integrity;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureReading;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.capture.Tally;
import dev.postbag.ingest.parse.Accounted;
import dev.postbag.ingest.parse.RereadingCaptures;
import dev.postbag.ingest.parse.RereadingCaptures.Rereading;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through every capture: its bytes, that they are accounted for, and the stories that were read out of it. */
@ApplicationScoped
public class AuditingCaptures {

    private static final int HANDFUL = 100;

    private final Captures captures;
    private final CheckingBytes bytes;
    private final RereadingCaptures rereading;
    private final KeptStories stories;
    private final Seals seals;
    private final CheckingCorrections corrections;

    public AuditingCaptures(
            Captures captures,
            CheckingBytes bytes,
            RereadingCaptures rereading,
            KeptStories stories,
            Seals seals,
            CheckingCorrections corrections) {
        this.captures = captures;
        this.bytes = bytes;
        this.rereading = rereading;
        this.stories = stories;
        this.seals = seals;
        this.corrections = corrections;
    }

    public void audit(Notes notes) {
        Captures.@Nullable Place after = null;
        List<Capture> handful = captures.newestFirst(null, HANDFUL);
        while (!handful.isEmpty()) {
            notes.expecting(handful.size());
            for (Capture listed : handful) {
                captures.find(listed.id()).ifPresent(capture -> new One(capture, notes).check());
                corrections.check(listed.id(), notes);
                notes.checked("captures");
            }
            Capture last = handful.getLast();
            after = new Captures.Place(last.receivedAt(), last.id());
            handful = captures.newestFirst(after, HANDFUL);
        }
    }

    /** One capture under audit. */
    private final class One {

        private record Manner(CaptureFormat format, Charset charset) {}

        private final Capture capture;
        private final Notes notes;
        private final Map<Manner, Rereading> reread = new HashMap<>();

        One(Capture capture, Notes notes) {
            this.capture = capture;
            this.notes = notes;
        }

        void check() {
            Optional<Misfit> damaged = bytes.check(capture, notes::working);
            damaged.ifPresent(notes::found);
            List<CaptureReading> ended = capture.readings().stream()
                    .filter(reading ->
                            reading.state() == ReadingState.DONE || reading.state() == ReadingState.RESOLVING)
                    .toList();
            if (damaged.isEmpty() && !ended.isEmpty()) {
                checkCoverage(ended.getLast());
            }
            for (CaptureReading reading : ended) {
                checkReading(reading, damaged.isEmpty());
            }
        }

        private void checkCoverage(CaptureReading newest) {
            notes.checked("coverages");
            again(newest.declaration()).ifPresent(seen -> {
                Accounted accounted = seen.accounted();
                notes.covered(newest.declaration().format().word(), amounts(accounted));
                int gaps = accounted == null ? 0 : accounted.gaps();
                if (gaps + seen.others() > 0) {
                    found(
                            "coverage-gap",
                            "every character in one block or piece of furniture",
                            gaps + " runs in none, " + seen.others() + " blocks misplaced or altered");
                }
            });
        }

        private Map<String, Long> amounts(@Nullable Accounted accounted) {
            return accounted == null
                    ? Map.of("captures", 1L, "bytes", capture.size())
                    : Map.of(
                            "captures", 1L,
                            "bytes", accounted.bytes(),
                            "inEntries", accounted.inEntries(),
                            "inFurniture", accounted.inFurniture(),
                            "blank", accounted.blank(),
                            "uncovered", accounted.uncovered());
        }

        private void checkReading(CaptureReading reading, boolean readable) {
            List<Print> kept = new ArrayList<>();
            Map<String, Integer> outcomes = new HashMap<>();
            boolean late = reading.receivedAt().isBefore(notes.late());
            stories.visit(capture.id().value(), reading.number(), story -> {
                notes.expecting(1);
                notes.checked("stories");
                kept.add(Print.of(story));
                outcomes.merge(story.outcome(), 1, Integer::sum);
                if (story.outcome().equals("unresolved") && (late || reading.state() == ReadingState.DONE)) {
                    notes.found(new Misfit("unresolved-story", "story", story.id(), "an outcome", "none"));
                }
            });
            if (reading.state() == ReadingState.DONE) {
                checkTally(reading, outcomes);
            }
            checkStories(reading, kept, readable);
        }

        private void checkTally(CaptureReading reading, Map<String, Integer> outcomes) {
            Tally counted = new Tally(
                    outcomes.getOrDefault("created", 0),
                    outcomes.getOrDefault("revised", 0),
                    outcomes.getOrDefault("unchanged", 0),
                    outcomes.getOrDefault("rejected", 0),
                    outcomes.getOrDefault("unresolved", 0));
            Tally told = reading.tally();
            if (!told.equals(counted)) {
                notes.found(new Misfit("report-wrong", "reading", prefix(reading), figures(told), figures(counted)));
            }
        }

        private void checkStories(CaptureReading reading, List<Print> kept, boolean readable) {
            Optional<String> seal = seals.of(capture.id().value(), reading.number());
            String now = Print.seal(kept);
            if (seal.filter(now::equals).isPresent()) {
                return;
            }
            Optional<Rereading> seen = readable ? again(reading.declaration()) : Optional.empty();
            if (seen.isEmpty()) {
                seal.ifPresent(then -> changed(reading, then, now));
                return;
            }
            List<Print> expected = CheckingStories.expected(seen.get().stories(), kept);
            // A later reader may read the capture otherwise: then it cannot tell which story was changed, only that one
            // was.
            if (seal.isPresent() && !seal.get().equals(Print.seal(expected))) {
                changed(reading, seal.get(), now);
                return;
            }
            List<Misfit> misfits = new CheckingStories(prefix(reading)).compare(expected, kept);
            misfits.forEach(notes::found);
            if (misfits.isEmpty() && seal.isEmpty()) {
                seals.seal(capture.id().value(), reading.number(), now);
            }
        }

        private void changed(CaptureReading reading, String then, String now) {
            notes.found(new Misfit("stories-changed", "reading", prefix(reading), "seal " + then, "seal " + now));
        }

        private Optional<Rereading> again(Declaration declaration) {
            Manner manner = new Manner(declaration.format(), declaration.charset());
            Rereading known = reread.get(manner);
            if (known != null) {
                return Optional.of(known);
            }
            try {
                Rereading seen = rereading.reread(capture.id(), capture.size(), declaration, notes::working);
                reread.put(manner, seen);
                return Optional.of(seen);
            } catch (UnreadableCaptureException unreadable) {
                found(
                        "capture-unreadable",
                        "read as before",
                        unreadable.failure().reason());
                return Optional.empty();
            } catch (IOException outOfReach) {
                throw new UncheckedIOException(outOfReach);
            }
        }

        private void found(String kind, String expected, String found) {
            notes.found(new Misfit(kind, "capture", capture.id().value(), expected, found));
        }

        private String prefix(CaptureReading reading) {
            return capture.id().value() + "-" + reading.number();
        }
    }

    private static String figures(Tally tally) {
        return "found %d = created %d + revised %d + unchanged %d + rejected %d"
                .formatted(tally.found(), tally.created(), tally.revised(), tally.unchanged(), tally.rejected());
    }
}
