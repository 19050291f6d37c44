package dev.postbag.content;

import dev.postbag.content.proposal.Alike;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the desk is asked whether two posts are the same. */
@ConfigMapping(prefix = "postbag.identity")
public interface IdentitySettings {

    /** How many days at most lie between two posts the desk is asked about. */
    @WithDefault("7")
    int days();

    /** The share of runs of five words in common, estimated, from when on two posts are compared exactly: 0 to 1. */
    @WithDefault("0.4")
    double estimated();

    /** The share of equal words from when on the desk is asked: 0 to 1. */
    @WithDefault("0.7")
    double equalWords();

    /** How often new posts are looked for. */
    @WithDefault("2s")
    Duration sweepEvery();

    default Alike alike() {
        return new Alike(days(), estimated(), equalWords());
    }
}
