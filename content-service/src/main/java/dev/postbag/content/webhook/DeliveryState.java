package dev.postbag.content.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a delivery is. */
public enum DeliveryState {
    /** To be sent, for the first time or again. */
    WAITING,
    DELIVERED,
    /** Not sent any more, unless somebody wishes so. */
    DEAD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryState> read(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
