package dev.postbag.local.process;

import com.mongodb.ConnectionString;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the runner of one data directory last wrote down about itself and its parts. */
public record RunState(ProcessMark runner, Phase phase, String gateway, Instant since, List<PartState> parts) {

    /** The processes the runner started, as far as they had been written down. */
    public List<ProcessMark> children() {
        return parts.stream().flatMap(part -> part.facts().process().stream()).toList();
    }

    /**
     * Where clients find its MongoDB.
     *
     * @param given the address that it may have been given, with a user's name and password where it takes one
     */
    public String mongodb(@Nullable String given) {
        String address = parts.stream()
                .filter(part -> part.name().equals("mongodb"))
                .map(part -> part.facts().address())
                .findFirst()
                .orElse("");
        return given != null
                        && String.join(",", new ConnectionString(given).getHosts())
                                .equals(address)
                ? given
                : "mongodb://" + address + "/?directConnection=true";
    }

    /** Is the runner that wrote this still there? */
    public boolean runs() {
        return runner.stillRunning().isPresent();
    }
}
