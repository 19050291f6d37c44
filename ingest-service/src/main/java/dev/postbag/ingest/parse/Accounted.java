package dev.postbag.ingest.parse;

/**
 * The bytes of a capture, each counted once, by where it lies.
 *
 * @param inEntries in stories and comments, told or not, and in no furniture
 * @param blank between words, wherever that is
 * @param uncovered in nothing that was found
 * @param gaps in how many runs those lie
 */
public record Accounted(long bytes, long inEntries, long inFurniture, long blank, long uncovered, int gaps) {

    /** Knowing better which lie nowhere: they were taken for a part of what stands around them. */
    Accounted but(long lost, int inRuns) {
        return new Accounted(bytes, Math.max(0, inEntries + uncovered - lost), inFurniture, blank, lost, inRuns);
    }
}
