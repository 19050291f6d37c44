package dev.postbag.ingest.correction.messaging;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.correction.Corrections;
import dev.postbag.ingest.correction.RetellingCorrections;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells again of stories that the desk set right, where nobody has said yet what became of them. */
@ApplicationScoped
public class RetoldCorrections {

    /** One at a time: its capture is read for it. */
    @Produces
    @Singleton
    Retellable<CaptureId> corrections(
            Corrections corrections, RetellingCorrections retelling, Announcer<ReadStory.Told> events) {
        return new Retellable<>(
                "corrections",
                (place, limit) -> corrections.unsettled(place, 1),
                CaptureId::value,
                capture -> events.announceAll(retelling.of(capture)));
    }
}
