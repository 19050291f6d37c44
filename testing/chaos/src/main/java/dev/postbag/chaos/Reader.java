package dev.postbag.chaos;

import java.io.IOException;
import java.util.Random;
import java.util.Set;

/** Reads what many read, and tries once more when it is not there, as every browser does. */
final class Reader {

    private static final Set<String> REFUSALS = Set.of("502", "503");

    private final Client client;
    private final Tally tally;

    Reader(Client client, Tally tally) {
        this.client = client;
        this.tally = tally;
    }

    void readHot(String post, Random chance) throws InterruptedException {
        String path = switch (chance.nextInt(3)) {
            case 0 -> "/api/v1/posts?limit=20";
            case 1 -> "/api/v1/posts/" + post;
            default -> "/api/v1/posts/" + post + "/comments?limit=20";
        };
        String first = tried(path);
        if (!first.isEmpty()) {
            String service = path.contains("/comments") ? "comment" : "content";
            boolean hidden = tally.isHidden(service);
            String second = tried(path);
            if (REFUSALS.contains(second) && (hidden || tally.isHidden(service))) {
                tally.count("hot read refused while nobody could tell what was taken back");
            } else if (!second.isEmpty()) {
                tally.count("hot read not answered");
                tally.found("a hot read was not answered: " + path.replaceAll("/[a-z2-7]{26}", "/ID") + ": " + second);
            }
        }
    }

    /** Why there was no answer; empty when there was. */
    private String tried(String path) throws InterruptedException {
        try {
            Client.Answer answer = client.ask("hot read", "GET", path, "");
            return answer.status() == 200 ? "" : Integer.toString(answer.status());
        } catch (IOException broken) {
            return broken.getClass().getSimpleName();
        }
    }
}
