package dev.postbag.content.integrity.store;

import dev.postbag.content.integrity.Ledger.Bucket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Entries of a ledger as they run past, drawn together or picked out. */
final class Buckets {

    private Buckets() {}

    static List<Bucket> of(Consumer<BiConsumer<String, String>> entries) {
        dev.postbag.kit.audit.Ledger ledger = new dev.postbag.kit.audit.Ledger();
        entries.accept(ledger::add);
        return ledger.buckets().stream()
                .map(bucket -> new Bucket(bucket.count(), bucket.digest()))
                .toList();
    }

    static Map<String, String> entries(Set<Integer> wanted, Consumer<BiConsumer<String, String>> entries) {
        dev.postbag.kit.audit.Ledger ledger = new dev.postbag.kit.audit.Ledger();
        Map<String, String> found = new HashMap<>();
        entries.accept((id, known) -> {
            if (wanted.contains(ledger.bucketOf(id))) {
                found.put(id, known);
            }
        });
        return found;
    }
}
