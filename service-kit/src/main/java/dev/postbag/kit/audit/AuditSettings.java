package dev.postbag.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When and how gently a service looks through what it keeps. */
@ConfigMapping(prefix = "postbag.integrity")
public interface AuditSettings {

    /** How often. */
    @WithDefault("24h")
    Duration every();

    /** How long after a start the first audit begins, when none was ever made. */
    @WithDefault("5m")
    Duration firstAfter();

    /** The share of time an audit works; the rest it leaves to others: above 0, up to 1. */
    @WithDefault("0.5")
    double share();

    /** How long something may be on its way before it counts as stuck. */
    @WithDefault("15m")
    Duration late();

    /** After how long what differs between two services is looked at again, before it is called a difference. */
    @WithDefault("20s")
    Duration settle();

    /** How long an audit stays with a replica that gives no sign of life. */
    @WithDefault("5m")
    Duration lease();

    /** How many misfits are named; all are counted. */
    @WithDefault("1000")
    int named();

    /** How often it is looked whether an audit is due or asked for. */
    @WithDefault("2s")
    Duration sweepEvery();
}
