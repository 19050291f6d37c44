package dev.postbag.ingest.integrity;

import dev.postbag.ingest.parse.RereadingCaptures.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which stories of a reading went missing or were changed, by what its capture reads as now. */
final class CheckingStories {

    private final String reading;

    /** @param reading the beginning of its stories' ids */
    CheckingStories(String reading) {
        this.reading = reading;
    }

    /** Stories as they would be kept if the capture were read now. */
    static List<Print> expected(List<Found> found, List<Print> kept) {
        Set<String> hashes = kept.stream().map(Print::hash).collect(Collectors.toSet());
        List<Print> expected = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Print keyed = Print.of(found.get(i), i + 1, true);
            Print rejected = Print.of(found.get(i), i + 1, false);
            expected.add(hashes.contains(rejected.hash()) ? rejected : keyed);
        }
        return expected;
    }

    List<Misfit> compare(List<Print> expected, List<Print> kept) {
        return expected.size() == kept.size() ? oneByOne(expected, kept) : byPlace(expected, kept);
    }

    private List<Misfit> oneByOne(List<Print> expected, List<Print> kept) {
        List<Misfit> misfits = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (!kept.get(i).hash().equals(expected.get(i).hash())) {
                misfits.add(changed(kept.get(i), expected.get(i).hash()));
            }
        }
        return misfits;
    }

    private List<Misfit> byPlace(List<Print> expected, List<Print> kept) {
        Map<Integer, Print> byStart = new HashMap<>();
        Set<Integer> ordinals = new HashSet<>();
        kept.forEach(print -> {
            byStart.put(print.start(), print);
            ordinals.add(print.ordinal());
        });
        List<Misfit> misfits = new ArrayList<>();
        for (Print print : expected) {
            Print there = byStart.remove(print.start());
            if (there == null) {
                String id = ordinals.contains(print.ordinal())
                        ? reading + " at byte " + print.start()
                        : reading + "-" + print.ordinal();
                misfits.add(new Misfit("story-missing", "story", id, "kept, as its capture has it", "nothing"));
            } else if (!there.hash().equals(print.hash())) {
                misfits.add(changed(there, print.hash()));
            }
        }
        byStart.values().forEach(print -> misfits.add(changed(print, "nothing there")));
        return misfits;
    }

    private Misfit changed(Print kept, String expected) {
        return new Misfit("story-changed", "story", reading + "-" + kept.ordinal(), expected, kept.hash());
    }
}
