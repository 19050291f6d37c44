package dev.postbag.planted.post.store;

import dev.postbag.contracts.EventType;

/** Planted: a contract type outside {@code api} and {@code messaging}. */
public class ContractsInStore {

    String type() {
        return EventType.POST_PUBLISHED.typeName();
    }
}
