package dev.postbag.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Children of a runner that was killed before it could end them. */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    /**
     * Ends what still runs of a state whose runner is gone, the services at once, then the servers, and never a process that
     * is not surely one of its children; gives the names of what was ended.
     */
    public static List<String> end(RunState left) {
        List<String> ended = new ArrayList<>();
        Map<Boolean, List<PartState>> parts =
                left.parts().reversed().stream().collect(Collectors.partitioningBy(Services::isOne));
        for (boolean services : List.of(true, false)) {
            Map<String, ProcessHandle> running = new LinkedHashMap<>();
            parts.getOrDefault(services, List.of())
                    .forEach(part -> part.facts()
                            .process()
                            .flatMap(ProcessMark::stillRunning)
                            .filter(process ->
                                    process.pid() != ProcessHandle.current().pid())
                            .ifPresent(process -> running.put(part.name(), process)));
            running.values().forEach(ProcessHandle::destroy);
            running.forEach((name, process) -> {
                Ending.of(process, PATIENCE);
                ended.add(name + " (process " + process.pid() + ")");
            });
        }
        return ended;
    }
}
