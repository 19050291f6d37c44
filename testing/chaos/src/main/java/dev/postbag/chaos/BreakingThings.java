package dev.postbag.chaos;

import dev.postbag.local.DirectoryTree;
import dev.postbag.local.chaos.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts a platform of two of each service, has people use it, and breaks one part of it after the other. */
public final class BreakingThings implements Campaign {

    private static final Logger LIBRARIES = Logger.getLogger("");

    private final Scale scale;
    private final Map<String, Integer> done = new TreeMap<>();

    /** Of every kind, each for up to a minute. */
    public BreakingThings() {
        this(Scale.whole());
    }

    private BreakingThings(Scale scale) {
        this.scale = scale;
    }

    /** Of the kinds that heal at once, each for a few seconds. */
    public static BreakingThings briefly() {
        return new BreakingThings(Scale.brief());
    }

    @Override
    public boolean run(Path root, Duration time, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        // Drivers tell of each connection that breaks, and here all of them do.
        LIBRARIES.setLevel(Level.OFF);
        Path directory = Files.createDirectories(root.resolve("testing/chaos/target/chaos"))
                .resolve(Long.toString(System.currentTimeMillis()));
        say.accept("Chaos: --seed " + seed + " draws the same again; until all is found well, logs stay under "
                + Files.createDirectory(directory));
        Tally tally = new Tally();
        try (House house = new House(root, directory)) {
            house.start();
            scale.leftOut().forEach(kind -> say.accept("Not tried here: " + kind.told()));
            say.accept("Two of each service run, on a broker and a MongoDB of three.");
            use(house, new Mishaps(house, scale, seed), time, tally, say);
        }
        tell(tally, say);
        if (tally.isClean()) {
            DirectoryTree.delete(directory);
        }
        return tally.isClean();
    }

    private void use(House house, Mishaps mishaps, Duration time, Tally tally, Consumer<String> say)
            throws IOException, InterruptedException {
        try (Load load = new Load(house, tally);
                Reckoning reckoning = new Reckoning(house, load.ledger(), tally)) {
            load.start();
            Thread.sleep(scale.longest().dividedBy(4));
            Map<String, Footprint> before = footprints(house);
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                breakSomething(house, mishaps, tally, say);
                Thread.sleep(scale.between());
            }
            load.finish();
            say.accept("All is whole again; now everything accepted is looked for.");
            reckoning.settle();
            compare(before, footprints(house), tally, say);
            say.accept(load.ledger().titles().size() + " posts and "
                    + load.ledger().comments().size() + " comments were accepted.");
        }
    }

    private void breakSomething(House house, Mishaps mishaps, Tally tally, Consumer<String> say)
            throws IOException, InterruptedException {
        List<Mishap> now = new ArrayList<>(List.of(mishaps.next()));
        if (mishaps.two()) {
            now.add(mishaps.next());
        }
        String told = String.join(" and ", now.stream().map(Mishap::told).toList());
        tally.during(told, Mishap.hideTogether(now));
        for (Mishap mishap : now) {
            mishap.begin().take();
            done.merge(mishap.kind().told(), 1, Integer::sum);
        }
        Duration longest =
                now.stream().map(Mishap::lasts).max(Duration::compareTo).orElseThrow();
        Thread.sleep(longest);
        for (Mishap mishap : now) {
            mishap.end().take();
        }
        long healed = System.nanoTime();
        try {
            Waiting.until("all is whole again", house::isWhole);
        } catch (IOException broken) {
            tally.found(String.valueOf(broken.getMessage()));
            house.restartWhatEnded();
        }
        say.accept("%s for %d s, whole again after %.1f s"
                .formatted(told, longest.toSeconds(), (System.nanoTime() - healed) / 1e9));
        tally.during("what follows " + told, Set.of());
    }

    private static Map<String, Footprint> footprints(House house) throws IOException, InterruptedException {
        Map<String, Footprint> footprints = new TreeMap<>();
        for (House.Replica replica : house.replicas()) {
            footprints.put(replica.process().name(), Footprint.of(replica.process()));
        }
        return footprints;
    }

    private static void compare(
            Map<String, Footprint> before, Map<String, Footprint> after, Tally tally, Consumer<String> say) {
        after.forEach((name, now) -> {
            Footprint then = before.getOrDefault(name, now);
            say.accept("%-10s %s; before: %s".formatted(name, now.told(), then.told()));
            if (!now.isBackAt(then)) {
                tally.found(name + " has not given back what it took: " + now.told() + "; before: " + then.told());
            }
        });
    }

    private void tell(Tally tally, Consumer<String> say) {
        done.forEach((what, times) -> say.accept("%8d  %s".formatted(times, what)));
        tally.lines().forEach(say);
        tally.faults().forEach(fault -> say.accept("FOUND " + fault));
        say.accept(tally.isClean() ? "Nothing was found." : "Something was found.");
    }
}
