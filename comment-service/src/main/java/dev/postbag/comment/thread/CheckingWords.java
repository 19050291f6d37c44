package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells, before a comment is written, what in it may tell who wrote it. Keeps nothing. */
@ApplicationScoped
public class CheckingWords {

    private final Threads threads;

    public CheckingWords(Threads threads) {
        this.threads = threads;
    }

    public CheckResult check(String post, Words words) {
        return threads.under(post)
                .map(thread -> thread.hidden()
                        ? new CheckResult.PostWithdrawn()
                        : new CheckResult.Checked(Giveaways.in(words, thread.names())))
                .orElseGet(CheckResult.NoSuchPost::new);
    }
}
