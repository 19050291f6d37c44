package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Contributors.Contributor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of contributors keeps to. */
public abstract class ContributorsContract {

    private final String post = Samples.post();

    protected abstract Contributors contributors();

    @Test
    void aFreeNameIsGiven() {
        assertThat(contributors().claim(post, "a", "Quiet Kingfisher")).contains("Quiet Kingfisher");
        assertThat(contributors().pseudonymOf(post, "a")).contains("Quiet Kingfisher");
    }

    @Test
    void aNameAnotherHasIsNotGiven() {
        contributors().claim(post, "a", "Quiet Kingfisher");

        assertThat(contributors().claim(post, "b", "Quiet Kingfisher")).isEmpty();
        assertThat(contributors().pseudonymOf(post, "b")).isEmpty();
    }

    @Test
    void aContributorKeepsTheirFirstName() {
        contributors().claim(post, "a", "Quiet Kingfisher");

        assertThat(contributors().claim(post, "a", "Bold Otter")).contains("Quiet Kingfisher");
        assertThat(contributors().claim(post, "b", "Bold Otter")).contains("Bold Otter");
    }

    @Test
    void eachThreadHasItsOwnNames() {
        String other = Samples.post();
        contributors().claim(post, "a", "Quiet Kingfisher");

        assertThat(contributors().claim(other, "b", "Quiet Kingfisher")).contains("Quiet Kingfisher");
        assertThat(contributors().pseudonymOf(other, "a")).isEmpty();
    }

    @Test
    void aChosenNameIsGivenAndKept() {
        assertThat(contributors().claim(post, "a", name("Gull", "gull"))).contains("Gull");
        assertThat(contributors().claim(post, "a", name("Gull", "gull"))).contains("Gull");
        assertThat(contributors().claim(post, "a", name("Tern", "tern"))).contains("Gull");
        assertThat(contributors().claim(post, "a", "Quiet Kingfisher")).contains("Gull");
        assertThat(contributors().pseudonymOf(post, "a")).contains("Gull");
        assertThat(contributors().claim(post, "b", name("Tern", "tern"))).contains("Tern");
    }

    @Test
    void aNameThatLooksLikeAnothersIsNotGiven() {
        contributors().claim(post, "a", name("Ian", "ian", "lan"));

        assertThat(contributors().claim(post, "b", name("lan", "lan"))).isEmpty();
        assertThat(contributors().claim(post, "b", name("IAN", "ian", "lan"))).isEmpty();
        assertThat(contributors().claim(Samples.post(), "b", name("lan", "lan")))
                .contains("lan");
        assertThat(contributors().pseudonymOf(post, "b")).isEmpty();
    }

    @Test
    void ofThoseWhoAreNamedTheSameAtOnceOneGetsItAndTheOthersCanHaveAnother() throws Exception {
        Contributors shared = contributors();
        List<Future<Optional<String>>> claims = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int claim = 0; claim < 64; claim++) {
                String contributor = "contributor-" + claim;
                String name = "Quiet Kingfisher " + claim % 8;
                claims.add(pool.submit(() -> shared.claim(post, contributor, name)));
            }
        }

        List<String> given = new ArrayList<>();
        for (int claim = 0; claim < 64; claim++) {
            Optional<String> name = claims.get(claim).get();
            assertThat(shared.pseudonymOf(post, "contributor-" + claim)).isEqualTo(name);
            name.ifPresent(given::add);
        }
        assertThat(given).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void ofThoseWhoChooseNamesThatLookTheSameAtOnceOneGetsIt() throws Exception {
        List<Callable<Optional<String>>> claims = IntStream.range(0, 16)
                .<Callable<Optional<String>>>mapToObj(i ->
                        () -> contributors().claim(post, "contributor-" + i, name("Gull" + ".".repeat(i), "gull")))
                .toList();
        int given = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Optional<String>> claim : pool.invokeAll(claims)) {
                given += claim.get().isPresent() ? 1 : 0;
            }
        }

        assertThat(given).isEqualTo(1);
    }

    @Test
    void aForgottenContributorsNameIsFreeAgain() {
        contributors().claim(post, "a", name("Gull", "gull"));

        contributors().forget(post, "a");

        assertThat(contributors().pseudonymOf(post, "a")).isEmpty();
        assertThat(contributors().claim(post, "b", name("Gull", "gull"))).contains("Gull");
    }

    @Test
    void allAreWalkedAndItIsNotedSinceWhenNothingIsLeftOfOne() {
        contributors().claim(post, "a", "Quiet Kingfisher");
        contributors().claim(post, "b", "Bold Otter");
        Contributor one = here().getFirst();
        contributors().idle(one, Samples.NOON);

        assertThat(here()).containsExactly(new Contributor(post, "a", Samples.NOON), new Contributor(post, "b", null));
        assertThat(contributors().all(Optional.of(one), 100_000))
                .contains(new Contributor(post, "b", null))
                .noneMatch(other -> other.post().equals(post) && other.hash().equals("a"));

        contributors().idle(one, null);
        assertThat(here()).contains(new Contributor(post, "a", null));
    }

    private List<Contributor> here() {
        return contributors().all(Optional.empty(), 100_000).stream()
                .filter(one -> one.post().equals(post))
                .toList();
    }

    private static DisplayName name(String text, String... looks) {
        return new DisplayName(text, Set.of(looks));
    }

    @Test
    void ofThoseWhoClaimOneNameAtOnceOneGetsIt() throws Exception {
        List<Callable<Optional<String>>> claims = IntStream.range(0, 16)
                .<Callable<Optional<String>>>mapToObj(
                        i -> () -> contributors().claim(post, "contributor-" + i, "Quiet Kingfisher"))
                .toList();
        int given = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Optional<String>> claim : pool.invokeAll(claims)) {
                given += claim.get().isPresent() ? 1 : 0;
            }
        }

        assertThat(given).isEqualTo(1);
    }
}
