package dev.postbag.kit.store;

import dev.postbag.kit.problem.Outages;
import jakarta.enterprise.context.ApplicationScoped;

/** While the store is out of reach, the same request may succeed soon. */
@ApplicationScoped
public class StoreOutages implements Outages {

    @Override
    public boolean isOne(Throwable failure) {
        return Reach.isLost(failure);
    }
}
