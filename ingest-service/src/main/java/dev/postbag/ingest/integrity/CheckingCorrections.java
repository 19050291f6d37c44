package dev.postbag.ingest.integrity;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.correction.Correction;
import dev.postbag.ingest.correction.Corrections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which corrections of a capture went missing, and of which stories it is not known what became of them. */
@ApplicationScoped
public class CheckingCorrections {

    private final Corrections corrections;

    public CheckingCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    void check(CaptureId capture, Notes notes) {
        List<Correction> made = corrections.of(capture);
        Set<Integer> numbers = new HashSet<>();
        for (Correction correction : made) {
            notes.checked("corrections");
            numbers.add(correction.number());
            correction.stories().stream()
                    .filter(story -> story.outcome() == null && correction.at().isBefore(notes.late()))
                    .forEach(story ->
                            notes.found(new Misfit("unresolved-story", "story", story.id(), "an outcome", "none")));
        }
        for (int number = 1; number <= (made.isEmpty() ? 0 : made.getLast().number()); number++) {
            if (!numbers.contains(number)) {
                notes.found(new Misfit("correction-missing", "correction", capture + "-c" + number, "kept", "nothing"));
            }
        }
    }
}
