package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells, before a comment is written, what in it may tell who wrote it. Keeps nothing. */
@ApplicationScoped
public class CheckingWords {

    private final Threads threads;
    private final Markup markup;

    public CheckingWords(Threads threads, Markup markup) {
        this.threads = threads;
        this.markup = markup;
    }

    public CheckResult check(String post, Words words) {
        return threads.under(post)
                .map(thread -> thread.hidden()
                        ? new CheckResult.PostWithdrawn()
                        : new CheckResult.Checked(Giveaways.in(words, markup.read(words), thread.names())))
                .orElseGet(CheckResult.NoSuchPost::new);
    }
}
