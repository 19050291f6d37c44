package dev.postbag.chaos;

import dev.postbag.local.LocalPort;
import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Role;
import dev.postbag.local.mongo.MongoServers;
import dev.postbag.local.process.Readiness;
import dev.postbag.local.process.ServiceJars;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole platform under trial: a broker, a MongoDB of three, two replicas of each service, and between any two of them a
 * gate. Closing it kills all of it.
 */
final class House implements AutoCloseable {

    private static final int REPLICAS = 2;
    private static final Duration TOKENS_LAST = Duration.ofHours(12);

    private final MongoSet mongodb;
    private final Child broker;
    private final Gate kafka;
    private final int brokerPort;
    private final List<Gate> services = new ArrayList<>();
    private final List<Replica> replicas = new ArrayList<>();
    private final DeskKeys keys;
    private final Readiness readiness = new Readiness(Duration.ofSeconds(1));
    private final Probes probes;
    private final Thread atExit = new Thread(this::kill);

    /** One process of a service. */
    record Replica(String service, Child process, Target place, WallClock clock) {}

    /** Nothing runs yet. */
    House(Path root, Path directory) throws IOException {
        keys = DeskKeys.madeOnceIn(Files.createDirectories(directory.resolve("keys")));
        mongodb = new MongoSet(MongoServers.mongod(line -> {}), directory);
        brokerPort = LocalPort.free();
        kafka = Gate.to("kafka", List.of(new Target("kafka", brokerPort)));
        broker = new Child(
                "kafka",
                List.of(
                        java(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        directory.resolve("kafka").toString(),
                        Integer.toString(brokerPort),
                        Integer.toString(kafka.port())),
                Map.of(),
                directory.resolve("kafka.log"));
        ServiceJars jars = new ServiceJars(root, directory.resolve("services"));
        jars.checkBuilt();
        jars.setAside();
        addServices(jars, directory);
        probes = Probes.of(replicas.stream().map(Replica::place).toList());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private void addServices(ServiceJars jars, Path directory) throws IOException {
        Map<String, String> common = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST",
                LocalPort.HOST,
                "KAFKA_BOOTSTRAP_SERVERS",
                LocalPort.HOST + ":" + kafka.port(),
                "MONGODB_URI",
                mongodb.uri(),
                "POSTBAG_JWT_KEYS",
                keys.publicSet().toUri().toString(),
                // Those who write here are new each time, and no raid.
                "POSTBAG_COMMENT_RAID_NEWCOMERS",
                "1000000"));
        for (String service : ServiceJars.NAMES) {
            List<Target> places = new ArrayList<>();
            for (int number = 1; number <= REPLICAS; number++) {
                places.add(new Target(service + "#" + number, LocalPort.free()));
            }
            Gate gate = Gate.to(service, places);
            services.add(gate);
            common.put(
                    "POSTBAG_" + service.toUpperCase(Locale.ROOT) + "_URL",
                    "http://" + LocalPort.HOST + ":" + gate.port());
        }
        for (Gate gate : services) {
            String service = gate.name();
            for (Target place : gate.targets()) {
                Map<String, String> environment = new HashMap<>(common);
                environment.put("QUARKUS_HTTP_PORT", Integer.toString(place.port()));
                environment.put(
                        "POSTBAG_SEARCH_PATH",
                        directory.resolve(place.name() + "-search").toString());
                if (place.name().endsWith("#1")) {
                    environment.put("POSTBAG_REPLICA", service + "-1");
                }
                WallClock clock = new WallClock(directory.resolve(place.name() + ".clock"));
                environment.putAll(clock.environment());
                List<String> command =
                        jars.command(service, "-Dpostbag.part=" + place.name() + "@" + directory, System.getenv());
                Child process = new Child(place.name(), command, environment, directory.resolve(place.name() + ".log"));
                replicas.add(new Replica(service, process, place, clock));
            }
        }
    }

    /** Returns when all of it is ready. */
    void start() throws IOException, InterruptedException {
        broker.start();
        mongodb.start();
        Waiting.until("Kafka listens", () -> !LocalPort.isFree(brokerPort));
        for (Replica replica : replicas) {
            replica.process().start();
        }
        Waiting.until("all is ready", this::isWhole);
    }

    /** Starts what does not run, as whoever keeps a platform does. */
    void restartWhatEnded() throws IOException {
        for (Child process : processes().toList()) {
            if (!process.isAlive()) {
                process.start();
            }
        }
    }

    /** Does every process run, and say that it is ready? */
    boolean isWhole() throws InterruptedException {
        if (!processes().allMatch(Child::isAlive) || LocalPort.isFree(brokerPort)) {
            return false;
        }
        for (Replica replica : replicas) {
            if (!replica.place().isReady() || !readiness.of(address(replica, "/q/health/ready"))) {
                return false;
            }
        }
        return mongodb.isWhole();
    }

    static URI address(Replica replica, String path) {
        return URI.create("http://" + LocalPort.HOST + ":" + replica.place().port() + path);
    }

    private Stream<Child> processes() {
        return Stream.concat(
                Stream.concat(Stream.of(broker), mongodb.members().stream()),
                replicas.stream().map(Replica::process));
    }

    URI gateway() {
        return URI.create("http://" + LocalPort.HOST + ":" + services.getLast().port());
    }

    String token(Role role) {
        return new DeskTokens(keys, Clock.systemUTC()).give(List.of(role), TOKENS_LAST);
    }

    List<Replica> replicas() {
        return replicas;
    }

    MongoSet mongodb() {
        return mongodb;
    }

    Child broker() {
        return broker;
    }

    String bootstrapServers() {
        return LocalPort.HOST + ":" + kafka.port();
    }

    /** The gateway's last. */
    List<Gate> services() {
        return services;
    }

    Gate kafka() {
        return kafka;
    }

    private void kill() {
        for (Child process : processes().toList()) {
            try {
                process.kill();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        probes.close();
        kill();
        kafka.close();
        for (Gate gate : services) {
            gate.close();
        }
        for (Gate gate : mongodb.gates()) {
            gate.close();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
