package dev.postbag.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.chaos.Client.Answer;
import dev.postbag.local.desk.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Those who use the platform all the while: readers, contributors, an editor and a moderator, at a measured pace. */
final class Load implements AutoCloseable {

    /** Longer than the gateway waits for a service, so that whoever waits longer was left hanging. */
    private static final Duration WRITERS_WAIT = Duration.ofSeconds(40);

    /** Longer than a load balancer needs to pass over a gateway that is gone. */
    private static final Duration READERS_WAIT = Duration.ofSeconds(5);

    private static final Duration BETWEEN_READS = Duration.ofMillis(150);
    private static final Duration BETWEEN_COMMENTS = Duration.ofMillis(300);
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(2);
    private static final int CONTRIBUTORS = 4;
    private static final int READERS = 3;
    private static final int HOT = 3;

    private final House house;
    private final Tally tally;
    private final Ledger ledger = new Ledger();
    private final Editor editor;
    private final Client desk;
    private final List<String> posts = new ArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean over;

    /** A step of somebody's work. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    Load(House house, Tally tally) {
        this.house = house;
        this.tally = tally;
        desk = new Client(house.gateway(), house.token(Role.EDITOR), WRITERS_WAIT, tally);
        editor = new Editor(desk, ledger, tally);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Returns when there are posts to write under and everybody is at work. */
    void start() throws IOException, InterruptedException {
        for (int page = 0; page < HOT; page++) {
            editor.takeIn();
        }
        Waiting.until("the first posts are open", this::findPosts);
        work(BETWEEN_PAGES, editor::takeIn);
        for (int number = 0; number < CONTRIBUTORS; number++) {
            Random chance = new Random(number);
            Contributor contributor = new Contributor(
                    new Client(house.gateway(), "", WRITERS_WAIT, tally),
                    new Client(house.gateway(), house.token(Role.MODERATOR), WRITERS_WAIT, tally),
                    ledger,
                    tally,
                    chance);
            work(BETWEEN_COMMENTS, () -> {
                int post = chance.nextInt(posts.size());
                contributor.write(posts.get(post), post < HOT);
            });
        }
        for (int number = 0; number < READERS; number++) {
            Random chance = new Random(number);
            Reader reader = new Reader(new Client(house.gateway(), "", READERS_WAIT, tally), tally);
            work(BETWEEN_READS, () -> reader.readHot(posts.get(chance.nextInt(HOT)), chance));
        }
    }

    private boolean findPosts() throws IOException, InterruptedException {
        posts.clear();
        Answer list = desk.insist("read", "GET", "/api/v1/posts?limit=50", "");
        for (JsonNode post : list.json().path("items")) {
            String id = post.path("id").asText();
            if (desk.insist("read", "GET", "/api/v1/posts/" + id + "/comments?limit=1", "")
                            .status()
                    == 200) {
                posts.add(id);
            }
        }
        return posts.size() == ledger.titles().size();
    }

    private void work(Duration pause, Step step) {
        working.add(people.submit(() -> {
            while (!over) {
                step.take();
                Thread.sleep(pause);
            }
            return null;
        }));
    }

    /** Has everybody finish what they began. */
    void finish() throws IOException, InterruptedException {
        over = true;
        for (Future<?> each : working) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                tally.found("somebody gave up: " + failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
        desk.close();
    }
}
