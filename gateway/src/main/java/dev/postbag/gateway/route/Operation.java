package dev.postbag.gateway.route;

import java.util.Set;

/**
 * One operation of the API.
 *
 * @param service who answers it
 * @param method in capitals
 * @param needsToken whether nobody may call it without a token
 * @param headers the request headers it reads, in small letters
 */
public record Operation(String service, String method, PathTemplate path, boolean needsToken, Set<String> headers) {

    /** The name by which the gateway itself answers what it puts together of several services' answers. */
    public static final String GATEWAY = "gateway";

    public Operation {
        headers = Set.copyOf(headers);
    }

    /** Whether the gateway answers it, and passes nothing on. */
    public boolean isComposed() {
        return service.equals(GATEWAY);
    }
}
