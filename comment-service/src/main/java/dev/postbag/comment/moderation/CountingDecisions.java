package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.LoggedDecisions;
import dev.postbag.comment.decision.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what was moderated in a month that is over: one that still runs would tell, asked twice, of what happened in
 * between.
 */
@ApplicationScoped
public class CountingDecisions {

    private final LoggedDecisions decisions;
    private final Reports reports;
    private final Clock clock;
    /** What was counted once of a month that is over stays so; months without decisions are not kept. */
    private final Map<YearMonth, MonthFigures> counted = new ConcurrentHashMap<>();

    public CountingDecisions(LoggedDecisions decisions, Reports reports, Clock clock) {
        this.decisions = decisions;
        this.reports = reports;
        this.clock = clock;
    }

    /** Nothing when the month is not over. */
    public Optional<MonthFigures> count(YearMonth month) {
        if (!month.isBefore(YearMonth.now(clock.withZone(ZoneOffset.UTC)))) {
            return Optional.empty();
        }
        MonthFigures known = counted.get(month);
        if (known != null) {
            return Optional.of(known);
        }
        Tally tally = new Tally();
        Instant from = start(month);
        Instant until = start(month.plusMonths(1));
        decisions.forEach(from, until, tally::add);
        MonthFigures figures = tally.figures(reports.countBetween(from, until), decisions.appeals(from, until));
        if (figures.decided().isPresent()) {
            counted.put(month, figures);
        }
        return Optional.of(figures);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static final class Tally {

        private final Map<String, Long> reasons = new HashMap<>();
        private final Map<String, Long> deciders = new HashMap<>();
        private final List<Duration> waits = new ArrayList<>();
        private long decided;
        private long held;
        private long overturned;
        private long upheld;

        void add(Decision decision) {
            if (decision.verdict() == Verdict.HOLD) {
                held++;
                return;
            }
            decided++;
            reasons.merge(decision.reason().code(), 1L, Long::sum);
            deciders.merge(
                    decision.moderator()
                            .map(moderator -> MonthFigures.MODERATORS)
                            .orElse(decision.by().name()),
                    1L,
                    Long::sum);
            if (decision.onAppeal()) {
                overturned += decision.verdict() == Verdict.PUBLISH ? 1 : 0;
                upheld += decision.verdict() == Verdict.REJECT ? 1 : 0;
            }
            if (decision.waitedSince() != null) {
                waits.add(Duration.between(decision.waitedSince(), decision.at()));
            }
        }

        MonthFigures figures(long reported, long appealed) {
            return new MonthFigures(
                    Discretion.told(reported),
                    Discretion.told(decided),
                    Discretion.toldParts(reasons),
                    Discretion.toldParts(deciders),
                    Discretion.told(held),
                    Discretion.told(appealed),
                    upheld < MonthFigures.FEW ? OptionalLong.empty() : Discretion.told(overturned),
                    median());
        }

        private Optional<Duration> median() {
            Collections.sort(waits);
            return waits.size() < MonthFigures.FEW ? Optional.empty() : Optional.of(waits.get((waits.size() - 1) / 2));
        }
    }
}
