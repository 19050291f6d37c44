package dev.postbag.content.webhook.api;

import dev.postbag.content.webhook.Delivery;
import dev.postbag.content.webhook.DeliveryPlace;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Parts of lists of deliveries. */
final class DeliveryPages {

    /** Where a list comes from. */
    @FunctionalInterface
    interface Source {
        List<Delivery> list(Optional<DeliveryPlace> after, int limit);
    }

    private DeliveryPages() {}

    static Response answer(String list, PageRequest page, UriInfo address, Source source) {
        Optional<DeliveryPlace> after = page.cursor(list, 2).map(DeliveryPages::place);
        return WebhookAnswers.list(Page.of(
                        source.list(after, page.limit() + 1),
                        page.limit(),
                        delivery -> Cursor.of(
                                list, String.valueOf(delivery.createdAt().toEpochMilli()), delivery.id()))
                .map(DeliveryView::of)
                .answer(address));
    }

    /** A word with a right checksum may still be somebody else's making. */
    private static DeliveryPlace place(Cursor cursor) {
        try {
            Instant createdAt =
                    Instant.ofEpochMilli(Long.parseLong(cursor.position().getFirst()));
            return new DeliveryPlace(createdAt, cursor.position().getLast());
        } catch (NumberFormatException madeUp) {
            throw WebhookProblems.badCursor();
        }
    }
}
