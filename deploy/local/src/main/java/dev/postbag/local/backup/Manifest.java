package dev.postbag.local.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup consists of, so that it can be told whether it is whole.
 *
 * @param format how it is laid out; a higher one cannot be read here
 * @param postbag the version that made it
 * @param mongodb the version of the MongoDB it was made from
 * @param point the moment of the store that all of it shows, as seconds and ordinal of MongoDB's clock; empty where the store
 *     was at rest
 * @param keys names of the files with keys that go with it; they may have been moved elsewhere
 */
public record Manifest(
        int format,
        String postbag,
        String mongodb,
        Instant madeAt,
        String point,
        List<Part> parts,
        List<KeptFile> keys) {

    static final int FORMAT = 1;

    public Manifest {
        parts = List.copyOf(parts);
        keys = List.copyOf(keys);
    }

    /** A file, and by what it is known to be whole. */
    public record KeptFile(String name, long bytes, String sha256) {}

    /** All documents of one collection, one after the other as BSON, compressed by gzip. */
    public record Part(String database, String collection, long documents, KeptFile file) {}

    public long documents() {
        return parts.stream().mapToLong(Part::documents).sum();
    }

    public long bytes() {
        return parts.stream().mapToLong(part -> part.file().bytes()).sum();
    }
}
