package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NamingContributorsTest {

    private final Contributors contributors = new InMemoryContributors();
    private final NamingContributors naming = new NamingContributors(contributors, new SecureRandom());

    @Test
    void aContributorHasOneNameThroughAThread() {
        assertThat(naming.name("post", "contributor")).isEqualTo(naming.name("post", "contributor"));
    }

    @Test
    void whoIsTakenForNewAndHasANameKeepsIt() {
        String name = naming.draw("post", "contributor");

        assertThat(naming.draw("post", "contributor")).isEqualTo(name);
        assertThat(naming.name("post", "contributor")).isEqualTo(name);
    }

    @Test
    void whenEveryDrawIsTakenANumberIsAdded() {
        NamingContributors stuck = new NamingContributors(contributors, new AlwaysZero());

        assertThat(stuck.name("post", "first")).isEqualTo("Able Acorn");
        assertThat(stuck.name("post", "second")).isEqualTo("Able Acorn 2");
    }

    /** Few words, so that most draws meet a name that is taken. */
    @Property(tries = 20)
    void noTwoContributorsOfAThreadHaveOneName(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 12) Integer> arrivals) throws Exception {
        Contributors some = new InMemoryContributors();
        NamingContributors crowded = new NamingContributors(some, new FewWords());
        List<Callable<String>> named = arrivals.stream()
                .<Callable<String>>map(contributor -> () -> contributor + "=" + crowded.name("post", "c" + contributor))
                .toList();
        List<String> names = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<String> name : pool.invokeAll(named)) {
                names.add(name.get());
            }
        }

        List<String> contributorsAndNames = names.stream().distinct().toList();
        assertThat(contributorsAndNames)
                .hasSameSizeAs(arrivals.stream().distinct().toList());
        assertThat(contributorsAndNames.stream().map(name -> name.replaceAll(".*=", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aThreadOfMoreContributorsThanPairsNamesThemAll() {
        NamingContributors crowded = new NamingContributors(contributors, new FewWords());

        assertThat(IntStream.range(0, 500).mapToObj(i -> crowded.name("post", "contributor-" + i)))
                .doesNotHaveDuplicates();
    }

    private static final class AlwaysZero extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public int nextInt(int bound) {
            return 0;
        }
    }

    private static final class FewWords extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public int nextInt(int bound) {
            boolean drawsAWord = bound > 100 && bound < 200;
            return super.nextInt(drawsAWord ? 2 : bound);
        }
    }
}
