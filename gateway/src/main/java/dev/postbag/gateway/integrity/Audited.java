package dev.postbag.gateway.integrity;

import java.util.Map;
import java.util.Set;

/** The services' audits, as they are asked of them. */
public interface Audited {

    /** What a service answered. */
    record Answer(int status, Map<String, Object> body) {}

    /** How every service's audits stand; a service that does not answer is left out. */
    Map<String, Answer> states();

    /** Asks every service for an audit, with the asker's token; a service that does not answer is left out. */
    Map<String, Answer> request(String authorization);

    /** The names of all services. */
    Set<String> services();
}
