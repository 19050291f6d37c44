package dev.postbag.kit.migration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells which schema what is kept has, and how far a migration is; a service works meanwhile. */
@Readiness
@ApplicationScoped
public class SchemaReadiness implements HealthCheck {

    private final Schemas schemas;
    private final Migrating migrating;

    SchemaReadiness(Schemas schemas, Migrating migrating) {
        this.schemas = schemas;
        this.migrating = migrating;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("schema");
        try {
            Schema kept = schemas.current();
            answer.withData("version", kept.version());
            if (kept.version() < migrating.known()) {
                answer.withData("migratingTo", migrating.known()).withData("done", kept.done());
            }
            return answer.up().build();
        } catch (RuntimeException outOfReach) {
            // That MongoDB does not answer is for another check to tell.
            return answer.up().build();
        }
    }
}
