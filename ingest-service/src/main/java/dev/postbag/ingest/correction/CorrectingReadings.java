package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.ReadingState;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets right what was read out of a capture; its own reading stays as it was. */
@ApplicationScoped
public class CorrectingReadings {

    private final Captures captures;
    private final Corrections corrections;
    private final SeeingPages seeing;
    private final Clock clock;

    public CorrectingReadings(Captures captures, Corrections corrections, SeeingPages seeing, Clock clock) {
        this.captures = captures;
        this.corrections = corrections;
        this.seeing = seeing;
        this.clock = clock;
    }

    /** Once it is made, no kill of any process loses it or what follows from it. */
    public CorrectionResult correct(CorrectReading order) {
        Optional<Capture> found = captures.find(order.capture());
        if (found.isEmpty()) {
            return new CorrectionResult.NoSuchCapture();
        }
        Capture capture = found.get();
        ReadingState state = capture.newest().state();
        List<Correction> made = corrections.of(capture.id());
        if (state == ReadingState.FAILED) {
            return new CorrectionResult.Unreadable();
        }
        if (state != ReadingState.DONE || !made.stream().allMatch(Correction::isSettled)) {
            return new CorrectionResult.Unsettled();
        }
        try {
            Set<Integer> ordinals = ordinals(made, order.change());
            DeskPage own = seeing.own(capture, ordinals::contains, ordinals.size());
            return correct(order, capture, made, own);
        } catch (UnreadableCaptureException unreadable) {
            return new CorrectionResult.Unreadable();
        } catch (IOException outOfReach) {
            throw new UncheckedIOException(outOfReach);
        }
    }

    private CorrectionResult correct(CorrectReading order, Capture capture, List<Correction> made, DeskPage own) {
        int number = made.size() + 1;
        DeskPage before = own.with(made);
        if (tag(before, made, order.change())
                .filter(tag -> !tag.equals(order.seen()))
                .isPresent()) {
            return new CorrectionResult.Changed();
        }
        return switch (own.with(made, number, order.change())) {
            case FitResult.Misfits misfits -> new CorrectionResult.Refused(misfits.refusal());
            case FitResult.Fits fits -> keep(order, capture, made, new ChangedStories(before, fits.page()));
        };
    }

    private CorrectionResult keep(
            CorrectReading order, Capture capture, List<Correction> made, ChangedStories changed) {
        int number = made.size() + 1;
        Instant at = later(made);
        List<ReadStory.Told> told = changed.told(capture, number, at, order.trace());
        List<DeskStory> stories = changed.stories();
        Correction correction = new Correction(
                capture.id(),
                number,
                order.change(),
                at,
                order.role(),
                IntStream.range(0, told.size())
                        .mapToObj(place -> new Correction.ChangedStory(
                                told.get(place).name(), stories.get(place).name(), null, null, null, null))
                        .toList());
        return switch (corrections.keep(correction, told)) {
            case KEPT -> new CorrectionResult.Made(correction);
            case TAKEN -> new CorrectionResult.Changed();
            case TOO_LARGE -> new CorrectionResult.Refused(Refusal.TOO_LARGE);
        };
    }

    /** Clocks differ: the later correction has the later time all the same. */
    private Instant later(List<Correction> made) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return made.isEmpty() || now.isAfter(made.getLast().at())
                ? now
                : made.getLast().at().plusMillis(1);
    }

    /** None when nothing has the name: then it is refused for that, whatever was seen. */
    private static Optional<String> tag(DeskPage page, List<Correction> made, Change change) {
        Optional<String> name = change.names().findFirst();
        return name.isEmpty()
                ? Optional.of(Tags.of(made.size()))
                : name.flatMap(known -> page.story(known).or(() -> page.holding(known)))
                        .map(story -> Tags.of(made.size(), story));
    }

    private static Set<Integer> ordinals(List<Correction> made, Change change) {
        return ordinals(Stream.concat(made.stream().map(Correction::change), Stream.of(change)));
    }

    /** The numbers of the stories that the changes name. */
    static Set<Integer> ordinals(Stream<Change> changes) {
        return changes.flatMap(Change::names)
                .flatMap(name -> Change.ordinal(name).stream())
                .collect(Collectors.toSet());
    }
}
