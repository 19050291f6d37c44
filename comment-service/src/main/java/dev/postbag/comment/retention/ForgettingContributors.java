package dev.postbag.comment.retention;

import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.Contributors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Forgets a contributor of a thread in which nothing of theirs is left. */
@ApplicationScoped
public class ForgettingContributors {

    private final Contributors contributors;
    private final Contributions contributions;

    public ForgettingContributors(Contributors contributors, Contributions contributions) {
        this.contributors = contributors;
        this.contributions = contributions;
    }

    /** @return whether they are forgotten; not where something of theirs is left, or came at the same moment */
    public boolean forget(String post, String contributor) {
        Optional<String> name = contributors.pseudonymOf(post, contributor);
        if (name.isEmpty() || isThere(post, contributor)) {
            return false;
        }
        contributors.forget(post, contributor);
        if (isThere(post, contributor)) {
            contributors.claim(post, contributor, name.get());
            return false;
        }
        return true;
    }

    private boolean isThere(String post, String contributor) {
        return contributions.count(post, contributor, Instant.EPOCH) > 0;
    }
}
