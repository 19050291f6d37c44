package dev.postbag.local.mongo;

import java.util.Arrays;
import java.util.Optional;

/** The ways to come by a MongoDB, by the word that names each on the command line. */
public enum MongoKind {
    ADDRESS("URI"),
    MONGOD("mongod"),
    DOCKER("docker"),
    FETCHED("fetched"),
    EMBEDDED("embedded");

    private final String word;

    MongoKind(String word) {
        this.word = word;
    }

    /** The word for it on the command line and in messages. */
    public String word() {
        return word;
    }

    /** The kind a word names; none for {@code URI}, which stands for an address and is not typed itself. */
    static Optional<MongoKind> named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind != ADDRESS && kind.word.equals(word))
                .findFirst();
    }

    /** Whether both keep their data in the same form, so that one may go on where the other left off. */
    boolean keepsDataLike(MongoKind other) {
        return (this == EMBEDDED) == (other == EMBEDDED);
    }
}
