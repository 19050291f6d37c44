package dev.postbag.content.webhook;

import java.time.Instant;

/** Where a delivery stands in a list, the newest first. */
public record DeliveryPlace(Instant createdAt, String id) {

    public static DeliveryPlace of(Delivery delivery) {
        return new DeliveryPlace(delivery.createdAt(), delivery.id());
    }
}
