package dev.postbag.ingest.parse.messaging;

import dev.postbag.ingest.capture.Readings;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Has captures read again, which tells of those stories and comments of which nobody has said yet what became of them. */
@ApplicationScoped
public class RetoldReadings {

    private static final String ALL = "all";

    @Produces
    @Singleton
    Retellable<String> readings(Readings readings) {
        return new Retellable<>("readings", (place, limit) -> after(readings, place), all -> all, all -> List.of());
    }

    private static List<String> after(Readings readings, String place) {
        if (place.equals(ALL)) {
            return List.of();
        }
        readings.readResolvingAgain();
        return List.of(ALL);
    }
}
