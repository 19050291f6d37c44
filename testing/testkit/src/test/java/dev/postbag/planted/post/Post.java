package dev.postbag.planted.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sound: the JDK, a scope, a nullable, a clock that was given. */
@ApplicationScoped
public class Post {

    private final Clock clock;
    private final int[][] spans = {{1, 2}, {3, 4}};

    @Nullable
    String title;

    public Post(Clock clock) {
        this.clock = clock;
    }

    public Supplier<Instant> time() {
        return () -> Instant.now(clock);
    }

    public List<int[]> spans() {
        return List.of(spans);
    }

    public long ticks() {
        return System.nanoTime();
    }
}
