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
        return Servers.ALL.apply(name());
    }

    /**
     * Looked up when first asked, not when the enum is made: {@link TestServers} needs the enum while it is being made itself, and
     * would be found half-made when a class loader of Quarkus asks first.
     */
    private static final class Servers {

        private static final Function<String, String> ALL = find();

        @SuppressWarnings("unchecked")
        private static Function<String, String> find() {
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
}
