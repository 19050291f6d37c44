package dev.postbag.local.mongo;

import java.nio.file.Path;
import java.util.function.Consumer;

/** A source's answer when asked for a MongoDB: one that can be started, or why there is none. */
sealed interface Offer {

    /** It is there; starting it may still fail, on damaged data for instance. */
    record Ready(Starter starter) implements Offer {}

    /** It is not there: why, as half a sentence, and what a person can do about it. */
    record Missing(String why, String remedy) implements Offer {}

    /** Starts the server on the data under a directory. */
    @FunctionalInterface
    interface Starter {
        MongoServer start(Path directory, Consumer<String> progress);
    }
}
