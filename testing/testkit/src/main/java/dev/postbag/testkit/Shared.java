package dev.postbag.testkit;

import java.util.function.Function;

/**
 * What one run of tests has in common, whichever class loader asks: Quarkus loads the tests and their resources in class loaders
 * of its own and closes them, while servers and keys stay the same until the process ends.
 */
enum Shared {
    KAFKA,
    CHOSEN_MONGODB,
    EMBEDDED_MONGODB,
    DATABASE,
    PUBLIC_KEYS,
    SIGNING_KEY;

    String value() {
        return Found.SERVERS.apply(name());
    }

    /** Looked for when first asked: while the servers' own class is made ready it asks for these names, and has no servers yet. */
    private static final class Found {
        private static final Function<String, String> SERVERS = servers();
    }

    @SuppressWarnings("unchecked")
    private static Function<String, String> servers() {
        try {
            Class<?> shared = Class.forName(TestServers.class.getName(), true, ClassLoader.getSystemClassLoader());
            return (Function<String, String>) shared.getField("SHARED").get(null);
        } catch (ClassNotFoundException e) {
            return TestServers.SHARED;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The servers for tests cannot be reached", e);
        }
    }
}
