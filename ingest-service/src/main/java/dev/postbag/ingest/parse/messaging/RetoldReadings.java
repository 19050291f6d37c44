package dev.postbag.ingest.parse.messaging;

import dev.postbag.ingest.capture.Readings;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Has captures read again, which tells of those stories and comments of which nobody has said yet what became of them. */
@ApplicationScoped
public class RetoldReadings implements Retellable {

    private static final String ALL = "all";

    private final Readings readings;

    public RetoldReadings(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public Optional<Retold> after(String place) {
        if (place.equals(ALL)) {
            return Optional.empty();
        }
        readings.readResolvingAgain();
        return Optional.of(new Retold(ALL, List.of()));
    }
}
