package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a contributor the name they chose for a thread, or says why they cannot have it. */
@ApplicationScoped
public class ClaimingNames {

    private final Contributors contributors;
    private final ReadingNames reading;

    public ClaimingNames(Contributors contributors, ReadingNames reading) {
        this.contributors = contributors;
        this.reading = reading;
    }

    /** Nothing when the name is the contributor's own from now on, or since before. */
    public Optional<NameFault> claim(String post, String contributor, String sent) {
        return switch (reading.read(sent)) {
            case DisplayName.Reading.Unusable unusable -> Optional.of(unusable.fault());
            case DisplayName.Reading.Usable usable -> claim(post, contributor, usable.name());
        };
    }

    private Optional<NameFault> claim(String post, String contributor, DisplayName name) {
        Optional<String> has = contributors.claim(post, contributor, name);
        if (has.isEmpty()) {
            return Optional.of(NameFault.TAKEN);
        }
        return has.filter(name.text()::equals).isPresent() ? Optional.empty() : Optional.of(NameFault.NAMED_OTHERWISE);
    }
}
