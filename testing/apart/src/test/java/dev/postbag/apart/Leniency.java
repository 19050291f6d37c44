package dev.postbag.apart;

import java.util.Map;

/** What a journey with many made-up contributors on a busy machine sets, so that none of their comments waits for a moderator. */
final class Leniency {

    /** So many new contributors are no raid, and a rule that waits for a killed MongoDB is waited for. */
    static final Map<String, String> SETTINGS =
            Map.of("POSTBAG_COMMENT_RAID_NEWCOMERS", "1000000", "POSTBAG_MODERATION_RULE_PATIENCE", "60s");

    private Leniency() {}
}
