package dev.postbag.gateway.route;

import java.util.Set;

/**
 * One operation of the API.
 *
 * @param service who answers it
 * @param method in capitals
 * @param needsToken whether nobody may call it without a token
 * @param headers the request headers it reads, in small letters
 * @param mediaTypes what it may answer with where it succeeds
 */
public record Operation(
        String service,
        String method,
        PathTemplate path,
        boolean needsToken,
        Set<String> headers,
        Set<String> mediaTypes) {

    /** The name by which the gateway itself answers what it puts together of several services' answers. */
    public static final String GATEWAY = "gateway";

    /** The header in which it takes a puzzle's solution, and by which its service's answer asks for one. */
    public static final String PUZZLE = "postbag-puzzle";

    /** The header by which its service hears from the gateway, and from nobody else, that a puzzle was solved. */
    public static final String PUZZLE_SOLVED = "postbag-puzzle-solved";

    public Operation {
        headers = Set.copyOf(headers);
        mediaTypes = Set.copyOf(mediaTypes);
    }

    /** Whether anybody may change something by it. */
    public boolean isPublicWrite() {
        return !needsToken && !method.equals("GET");
    }

    public boolean takesPuzzles() {
        return headers.contains(PUZZLE);
    }

    /** Whether the gateway answers it, and passes nothing on. */
    public boolean isComposed() {
        return service.equals(GATEWAY);
    }
}
