package dev.postbag.chaos;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.postbag.local.LocalPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** A replica set of three, whose members reach each other, and are reached, through gates alone. */
final class MongoSet {

    private static final int MEMBERS = 3;
    private static final String NAME = "postbag";

    private final List<Child> members = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();

    MongoSet(Path mongod, Path directory) throws IOException {
        for (int number = 0; number < MEMBERS; number++) {
            String name = "mongodb#" + (number + 1);
            Path data = Files.createDirectories(directory.resolve("mongodb-" + (number + 1)));
            int port = LocalPort.free();
            List<String> command = new ArrayList<>(List.of(mongod.toString(), "--replSet", NAME));
            command.addAll(List.of("--bind_ip", LocalPort.HOST, "--port", Integer.toString(port), "--nounixsocket"));
            command.addAll(List.of("--dbpath", data.toString(), "--quiet"));
            command.addAll(List.of("--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "256"));
            command.addAll(List.of("--setParameter", "diagnosticDataCollectionEnabled=false"));
            members.add(new Child(name, command, Map.of(), directory.resolve(name + ".log")));
            gates.add(Gate.to(name, List.of(new Target(name, port))));
        }
    }

    void start() throws IOException, InterruptedException {
        for (Child member : members) {
            member.start();
        }
        List<Document> hosts = new ArrayList<>();
        for (int number = 0; number < MEMBERS; number++) {
            hosts.add(new Document("_id", number)
                    .append("host", LocalPort.HOST + ":" + gates.get(number).port()));
        }
        Document set = new Document("_id", NAME).append("members", hosts);
        Waiting.until("MongoDB's set begins", () -> told(0, new Document("replSetInitiate", set)));
        Waiting.until("MongoDB has a primary", () -> primary().isPresent());
    }

    String uri() {
        return gates.stream()
                .map(gate -> LocalPort.HOST + ":" + gate.port())
                .collect(Collectors.joining(",", "mongodb://", "/?replicaSet=" + NAME));
    }

    List<Child> members() {
        return members;
    }

    List<Gate> gates() {
        return gates;
    }

    Optional<Child> primary() {
        for (int number = 0; number < MEMBERS; number++) {
            if (isPrimary(number)) {
                return Optional.of(members.get(number));
            }
        }
        return Optional.empty();
    }

    /** Whether all three are up, one of them takes writes, and the others follow. */
    boolean isWhole() {
        return primary().isPresent()
                && states().stream().filter(state -> state == 2).count() == MEMBERS - 1L;
    }

    /** Has the primary give its place to another. */
    void stepDown() {
        for (int number = 0; number < MEMBERS; number++) {
            if (isPrimary(number)) {
                told(number, new Document("replSetStepDown", 20));
            }
        }
    }

    private List<Integer> states() {
        for (int number = 0; number < MEMBERS; number++) {
            try (MongoClient client = direct(number)) {
                return admin(client)
                        .runCommand(new Document("replSetGetStatus", 1))
                        .getList("members", Document.class)
                        .stream()
                        .map(member -> member.getInteger("state"))
                        .toList();
            } catch (MongoException away) {
                // The next one knows as well.
            }
        }
        return List.of();
    }

    private boolean isPrimary(int number) {
        if (!members.get(number).isAlive()) {
            return false;
        }
        try (MongoClient client = direct(number)) {
            return admin(client).runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException away) {
            return false;
        }
    }

    private boolean told(int number, Document command) {
        try (MongoClient client = direct(number)) {
            admin(client).runCommand(command);
            return true;
        } catch (MongoException refused) {
            return false;
        }
    }

    private static MongoDatabase admin(MongoClient client) {
        return client.getDatabase("admin");
    }

    private MongoClient direct(int number) {
        return MongoClients.create("mongodb://" + LocalPort.HOST + ":"
                + gates.get(number).targets().getFirst().port()
                + "/?directConnection=true&serverSelectionTimeoutMS=1500&connectTimeoutMS=1500&socketTimeoutMS=5000");
    }
}
