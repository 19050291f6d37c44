package dev.postbag.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are. */
@ConfigMapping(prefix = "postbag.services")
public interface ServiceSettings {

    /** By name: ingest, content, comment. */
    @WithParentName
    Map<String, Place> places();

    /** Where one service is. */
    interface Place {

        /** Scheme, host and port. */
        URI url();
    }
}
