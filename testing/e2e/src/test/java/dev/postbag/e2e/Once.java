package dev.postbag.e2e;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for; what failed is not tried again. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private @Nullable T made;
    private @Nullable Throwable failed;

    private Once(Supplier<T> making) {
        this.making = making;
    }

    static <T> Once<T> of(Supplier<T> making) {
        return new Once<>(making);
    }

    @Override
    public synchronized T get() {
        if (failed != null) {
            throw new AssertionError("It could not be made before.", failed);
        }
        if (made == null) {
            try {
                made = making.get();
            } catch (RuntimeException | AssertionError failure) {
                failed = failure;
                throw failure;
            }
        }
        return made;
    }
}
