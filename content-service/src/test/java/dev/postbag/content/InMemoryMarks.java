package dev.postbag.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Marks in memory: of which things somebody has yet to be told, and what they are about. */
public final class InMemoryMarks {

    private record Mark(String of, UUID chance) {}

    private final Map<String, Mark> marks = new HashMap<>();

    public synchronized void leave(String thing, String of) {
        marks.put(thing, new Mark(of, UUID.randomUUID()));
    }

    public boolean tell(int limit, Consumer<Set<String>> whom) {
        Map<String, Mark> seen = some(limit);
        if (!seen.isEmpty()) {
            whom.accept(seen.values().stream().map(Mark::of).collect(Collectors.toSet()));
            remove(seen);
        }
        return seen.size() == limit;
    }

    private synchronized Map<String, Mark> some(int limit) {
        return marks.entrySet().stream().limit(limit).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private synchronized void remove(Map<String, Mark> seen) {
        seen.forEach(marks::remove);
    }
}
