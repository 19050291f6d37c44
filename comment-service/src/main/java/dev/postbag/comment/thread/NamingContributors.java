package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;

/** Gives each contributor of a thread a name of their own there, drawn at random. */
@ApplicationScoped
public class NamingContributors {

    private static final int DRAWS_WITHOUT_NUMBER = 1;
    private static final int[] NUMBERS = {10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final Contributors contributors;
    private final SecureRandom random;

    public NamingContributors(Contributors contributors, SecureRandom random) {
        this.contributors = contributors;
        this.random = random;
    }

    /** The contributor's pseudonym in the thread: drawn the first time, the same ever after. */
    public String name(String post, String contributor) {
        return contributors.pseudonymOf(post, contributor).orElseGet(() -> draw(post, contributor));
    }

    /** The same of a contributor who most likely has none yet. */
    String draw(String post, String contributor) {
        Optional<String> name = Optional.empty();
        for (int draw = 1; name.isEmpty(); draw++) {
            name = contributors.claim(post, contributor, candidate(draw));
        }
        return name.get();
    }

    /** Numbers are drawn from a range that grows with each vain draw, so that a free one is found soon. */
    private String candidate(int draw) {
        String pair = Pseudonyms.draw(random);
        int numbered = draw - DRAWS_WITHOUT_NUMBER;
        return numbered <= 0
                ? pair
                : pair + " " + (2 + random.nextInt(NUMBERS[Math.min(numbered, NUMBERS.length) - 1]));
    }
}
