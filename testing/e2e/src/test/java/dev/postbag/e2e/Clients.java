package dev.postbag.e2e;

import dev.postbag.platform.Client;
import dev.postbag.platform.Platform;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Those who ask the gateway, by who they are. */
final class Clients {

    /** Who sends no token. */
    static final String NOBODY = "nobody";

    /** Whose token nobody gave out. */
    static final String FORGER = "a forger";

    private static final String FORGED = "eyJhbGciOiJub25lIn0.e30.";

    private final Map<String, Client> known = new ConcurrentHashMap<>();
    private final Platform platform;

    Clients(Platform platform) {
        this.platform = platform;
    }

    /** @param who a role, {@code role name} for somebody of it, {@link #NOBODY} or {@link #FORGER} */
    Client of(String who) {
        return known.computeIfAbsent(who, asked -> new Client(platform.url(), token(asked)));
    }

    private String token(String who) {
        if (who.equals(NOBODY)) {
            return "";
        }
        if (who.equals(FORGER)) {
            return FORGED;
        }
        String[] words = who.split(" ");
        return words.length == 1 ? platform.token(words[0]) : platform.token(words[0], words[1]);
    }
}
