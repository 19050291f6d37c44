package dev.postbag.chaos;

import dev.postbag.chaos.Client.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes in pages of new posts, each until it is accepted. */
final class Editor {

    private static final int POSTS_ON_A_PAGE = 3;

    private final Client desk;
    private final Ledger ledger;
    private final Tally tally;
    private int pages;

    Editor(Client desk, Ledger ledger, Tally tally) {
        this.desk = desk;
        this.ledger = ledger;
        this.tally = tally;
    }

    void takeIn() throws IOException, InterruptedException {
        int page = ++pages;
        List<String> headlines = IntStream.rangeClosed(1, POSTS_ON_A_PAGE)
                .mapToObj(number -> "Report number " + page + "-" + number + " from the harbour")
                .toList();
        Answer taken = desk.insist(
                "capture",
                "POST",
                "/api/v1/captures",
                Words.page(headlines),
                "Content-Type",
                "text/plain; charset=utf-8");
        if (taken.status() == 202) {
            ledger.captured(taken.location().orElseThrow(), Set.copyOf(headlines));
        } else {
            tally.found("a capture was answered with " + taken.status() + " " + taken.body());
        }
    }
}
