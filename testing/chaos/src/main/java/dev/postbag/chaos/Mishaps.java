package dev.postbag.chaos;

import dev.postbag.chaos.House.Replica;
import dev.postbag.chaos.Mishap.Kind;
import dev.postbag.chaos.Mishap.Turn;
import dev.postbag.chaos.Target.Way;
import dev.postbag.local.process.ServiceJars;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws what goes wrong next: every kind once before any comes again, in an order and with victims that follow from the seed. */
final class Mishaps {

    private static final int LONGEST_JUMP_SECONDS = 900;

    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> NEWS = Set.of(Mishap.NEWS);
    private static final Set<String> ALL_ANSWERS = Set.copyOf(ServiceJars.NAMES);

    private final House house;
    private final Scale scale;
    private final Random random;
    private final Deque<Kind> deck = new ArrayDeque<>();

    Mishaps(House house, Scale scale, long seed) {
        this.house = house;
        this.scale = scale;
        this.random = new Random(seed);
    }

    Mishap next() {
        if (deck.isEmpty()) {
            List<Kind> kinds = new ArrayList<>(scale.kinds());
            Collections.shuffle(kinds, random);
            deck.addAll(kinds);
        }
        return of(deck.poll());
    }

    /** Whether two go wrong at once now. */
    boolean two() {
        return random.nextInt(5) == 0;
    }

    private Mishap of(Kind kind) {
        Replica replica = house.replicas().get(random.nextInt(house.replicas().size()));
        Gate gate = anyGate();
        Duration some = scale.longest().multipliedBy(5L + random.nextInt(46)).dividedBy(100);
        Duration jump = Duration.ofSeconds(random.nextInt(2 * LONGEST_JUMP_SECONDS) - LONGEST_JUMP_SECONDS);
        return switch (kind) {
            case SERVICE_KILLED ->
                new Mishap(
                        kind,
                        replica.process().name(),
                        NOTHING,
                        some.dividedBy(3),
                        () -> replica.process().kill(),
                        house::restartWhatEnded);
            case SERVICE_FROZEN -> frozen(kind, replica.process(), NOTHING, some);
            case BROKER_KILLED ->
                new Mishap(kind, "", NEWS, scale.longest(), house.broker()::kill, house::restartWhatEnded);
            case BROKER_FROZEN -> frozen(kind, house.broker(), NEWS, some);
            case PRIMARY_KILLED -> primary(kind, some, Child::kill);
            case PRIMARY_FROZEN -> primary(kind, some, Child::freeze);
            case PRIMARY_STEPS_DOWN ->
                new Mishap(kind, "", ALL_ANSWERS, scale.longest().dividedBy(6), house.mongodb()::stepDown, () -> {});
            case MONGODB_DOWN ->
                new Mishap(kind, "", ALL_ANSWERS, scale.longest(), this::killMongo, house::restartWhatEnded);
            case REPLICA_CUT_OFF -> way(kind, List.of(replica.place()), NOTHING, Way.CUT, some);
            case REPLICA_UNHEARD -> way(kind, List.of(replica.place()), NOTHING, Way.SILENT, some);
            case NETWORK_CUT -> way(kind, gate.targets(), behind(gate), Way.CUT, some);
            case NETWORK_SILENT -> way(kind, gate.targets(), behind(gate), Way.SILENT, some);
            case NETWORK_SLOW -> slow(kind, gate, some, Duration.ofMillis(50L + random.nextInt(450)));
            case BROKERS_DISK_FULL ->
                new Mishap(kind, "", NEWS, some, house.broker()::fillDisk, () -> again(house.broker()));
            case PRIMARYS_DISK_FULL -> primary(kind, some, Child::fillDisk);
            case CLOCK_JUMPS ->
                clock(
                        kind,
                        replica,
                        jump,
                        () -> replica.clock().set(jump),
                        () -> replica.clock().set(Duration.ZERO));
            case CLOCK_WRONG_AT_START ->
                clock(kind, replica, jump, () -> startAt(replica, jump), () -> startAt(replica, Duration.ZERO));
        };
    }

    private Gate anyGate() {
        List<Gate> gates = new ArrayList<>(house.services());
        gates.removeIf(gate -> gate.name().equals("gateway"));
        gates.addAll(house.mongodb().gates());
        gates.add(house.kafka());
        return gates.get(random.nextInt(gates.size()));
    }

    /** A member of MongoDB may be the primary. */
    private Set<String> behind(Gate gate) {
        return house.mongodb().gates().contains(gate) ? ALL_ANSWERS : Set.of(gate.name());
    }

    private Mishap clock(Kind kind, Replica replica, Duration jump, Turn begin, Turn end) {
        String victim = "%s by %+d s".formatted(replica.process().name(), jump.toSeconds());
        return new Mishap(kind, victim, NOTHING, scale.longest(), begin, end);
    }

    private static void startAt(Replica replica, Duration ahead) throws IOException, InterruptedException {
        replica.process().kill();
        replica.clock().set(ahead);
        replica.process().start();
    }

    private static Mishap frozen(Kind kind, Child process, Set<String> takes, Duration time) {
        return new Mishap(kind, process.name(), takes, time, process::freeze, process::thaw);
    }

    private static Mishap way(Kind kind, List<Target> targets, Set<String> takes, Way way, Duration time) {
        String victim = String.join(", ", targets.stream().map(Target::name).toList());
        return new Mishap(
                kind,
                victim,
                takes,
                time,
                () -> targets.forEach(target -> target.set(way)),
                () -> targets.forEach(target -> target.set(Way.OPEN)));
    }

    private static Mishap slow(Kind kind, Gate gate, Duration time, Duration each) {
        return new Mishap(
                kind,
                gate.name() + " by " + each.toMillis() + " ms",
                NOTHING,
                time,
                () -> gate.targets().forEach(target -> target.delay(each)),
                () -> gate.targets().forEach(target -> target.delay(Duration.ZERO)));
    }

    /** Done to the primary. */
    @FunctionalInterface
    private interface Harm {
        void to(Child process) throws IOException, InterruptedException;
    }

    /** Whoever is the primary when it begins; it is started anew afterwards, since who is harmed so may not go on. */
    private Mishap primary(Kind kind, Duration time, Harm harm) {
        List<Child> harmed = new ArrayList<>();
        Turn begin = () -> {
            Waiting.until("there is a primary", () -> house.mongodb().primary().isPresent());
            Child primary = house.mongodb().primary().orElseThrow();
            harmed.add(primary);
            harm.to(primary);
        };
        Turn end = () -> {
            for (Child process : harmed) {
                if (kind == Kind.PRIMARY_FROZEN) {
                    process.thaw();
                } else {
                    again(process);
                }
            }
        };
        return new Mishap(kind, "", ALL_ANSWERS, time, begin, end);
    }

    private static void again(Child process) throws IOException, InterruptedException {
        process.kill();
        process.start();
    }

    private void killMongo() throws InterruptedException {
        for (Child member : house.mongodb().members()) {
            member.kill();
        }
    }
}
