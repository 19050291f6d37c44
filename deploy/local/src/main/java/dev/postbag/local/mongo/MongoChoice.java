package dev.postbag.local.mongo;

import com.mongodb.ConnectionString;
import java.util.Optional;

/** Which MongoDB a person asked for: the first that is there, one kind and no other, or the one at an address. */
public sealed interface MongoChoice {

    /** The first that is there, in the order of {@link MongoKind}. */
    record Automatic() implements MongoChoice {}

    /** This kind and no other. */
    record Forced(MongoKind kind) implements MongoChoice {}

    /** The server at this address; its user and password are never printed. */
    record Address(String uri) implements MongoChoice {
        @Override
        public String toString() {
            return "Address[" + String.join(",", new ConnectionString(uri).getHosts()) + "]";
        }
    }

    static MongoChoice automatic() {
        return new Automatic();
    }

    /**
     * Reads what a person typed.
     *
     * @throws IllegalArgumentException saying what may be typed
     */
    static MongoChoice parse(String text) {
        String word = text.strip();
        if (word.equals("automatic")) {
            return automatic();
        }
        if (word.startsWith("mongodb://") || word.startsWith("mongodb+srv://")) {
            return new Address(checked(word));
        }
        Optional<MongoChoice> forced = MongoKind.named(word).map(Forced::new);
        return forced.orElseThrow(
                () -> new IllegalArgumentException(
                        "'" + word
                                + "' names no MongoDB; use mongod, docker, fetched, embedded, automatic or an address that begins with mongodb://"));
    }

    private static String checked(String uri) {
        try {
            new ConnectionString(uri);
            return uri;
        } catch (IllegalArgumentException e) {
            // The driver's message may quote the address with its password, so it is not handed on.
            throw new IllegalArgumentException(
                    "The MongoDB address cannot be read; it should look like mongodb://host:27017/?replicaSet=name");
        }
    }
}
