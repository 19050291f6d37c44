package dev.postbag.content.selection;

import java.util.List;

/** What became of the order to make a draft of picks. */
public sealed interface SelectionResult {

    /** There is a draft, made now or when the same order was sent before. */
    record Made(Selection selection) implements SelectionResult {}

    /**
     * Nothing was made.
     *
     * @param places of those in the order that are not picked, or no longer, or not heard of yet; counted from 0
     */
    record NotPicked(List<Integer> places) implements SelectionResult {
        public NotPicked {
            places = List.copyOf(places);
        }
    }

    /** The idempotency key came with another order before. */
    record KeyReused() implements SelectionResult {}

    /** What was made of it before was taken down. */
    record Gone() implements SelectionResult {}
}
