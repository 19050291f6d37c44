package dev.postbag.ingest.correction.messaging;

import dev.postbag.ingest.correction.RetellingCorrections;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells again of stories that the desk set right, where nobody has said yet what became of them. */
@ApplicationScoped
public class RetoldCorrections implements Retellable {

    private final RetellingCorrections retelling;
    private final Announcer<ReadStory.Told> events;

    public RetoldCorrections(RetellingCorrections retelling, Announcer<ReadStory.Told> events) {
        this.retelling = retelling;
        this.events = events;
    }

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public Optional<Retold> after(String place) {
        return retelling
                .after(place)
                .map(one -> new Retold(
                        one.capture().value(),
                        one.stories().stream()
                                .flatMap(story -> events.announce(story).stream())
                                .toList()));
    }
}
