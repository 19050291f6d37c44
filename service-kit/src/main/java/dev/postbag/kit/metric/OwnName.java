package dev.postbag.kit.metric;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has every metric say which service it is of, whatever whoever collects it calls the service. */
@ApplicationScoped
public class OwnName {

    @Produces
    @Singleton
    MeterFilter inEachMetric(@ConfigProperty(name = "quarkus.application.name") String name) {
        return MeterFilter.commonTags(Tags.of("application", name));
    }
}
