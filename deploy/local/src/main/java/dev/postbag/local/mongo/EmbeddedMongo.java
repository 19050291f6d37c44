package dev.postbag.local.mongo;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The MongoDB in Java that is always there, for a look only. */
record EmbeddedMongo() implements MongoSource {

    @Override
    public MongoKind kind() {
        return MongoKind.EMBEDDED;
    }

    @Override
    public Offer offer(Consumer<String> progress) {
        return new Offer.Ready((Path directory, Consumer<String> heard) -> {
            heard.accept("MongoDB 'embedded' is good for a look, not for keeping: it writes its file once a second,"
                    + " so a kill can lose the last second of what was accepted");
            return EmbeddedServer.start(directory);
        });
    }
}
