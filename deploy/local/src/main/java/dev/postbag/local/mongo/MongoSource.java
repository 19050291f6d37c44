package dev.postbag.local.mongo;

import java.util.function.Consumer;

/** One way to come by a MongoDB. */
interface MongoSource {

    MongoKind kind();

    /** Looks whether it is there, fetching it if that is its way. */
    Offer offer(Consumer<String> progress);
}
