package dev.postbag.gateway;

import dev.postbag.gateway.newsstand.Newsstand;
import dev.postbag.gateway.newsstand.api.JsonOmission;
import dev.postbag.gateway.newsstand.api.Print;
import dev.postbag.gateway.newsstand.store.CaffeineCopies;
import dev.postbag.gateway.wire.Subscriber;
import dev.postbag.gateway.wire.Wire;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The newsstand, and the wire that it hears from. */
public class NewsstandParts {

    @Produces
    @Singleton
    CaffeineCopies<Print> copies(GatewaySettings settings) {
        return new CaffeineCopies<>(settings.cacheBytes());
    }

    @Produces
    @Singleton
    Newsstand<Print> newsstand(CaffeineCopies<Print> copies) {
        return new Newsstand<>(copies, new JsonOmission());
    }

    @Produces
    @Singleton
    Wire wire(@All List<Subscriber> subscribers) {
        return new Wire(subscribers);
    }
}
