package dev.postbag.ingest.capture;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a reading found besides stories and comments.
 *
 * @param furniture how many pieces of each name
 * @param unknownBlocks how many blocks of its stories are kept as they stood, because they could not be named
 */
public record Besides(Map<String, Integer> furniture, int unknownBlocks) {

    public static final Besides NOTHING = new Besides(Map.of(), 0);

    public Besides {
        furniture = Map.copyOf(furniture);
    }

    /** By name, in order. */
    public Map<String, Integer> inOrder() {
        return new TreeMap<>(furniture);
    }
}
