package dev.postbag.comment.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Cases kept in memory, for tests. */
public final class InMemoryNotices implements Notices {

    private final Map<String, Notice> notices = new HashMap<>();

    @Override
    public synchronized Notice keep(Notice notice) {
        notices.putIfAbsent(notice.id(), notice);
        return withId(notice.id()).orElseThrow();
    }

    @Override
    public synchronized Optional<Notice> withId(String id) {
        return Optional.ofNullable(notices.get(id));
    }

    @Override
    public synchronized boolean add(Notice before, Step step) {
        Notice now = withId(before.id()).orElseThrow();
        if (now.steps().size() != before.steps().size()) {
            return false;
        }
        List<Step> steps = new ArrayList<>(now.steps());
        steps.add(step);
        notices.put(
                now.id(),
                new Notice(
                        now.id(),
                        now.comment(),
                        now.revision(),
                        now.complaint(),
                        now.at(),
                        now.dueAt(),
                        now.receiptHash(),
                        steps));
        return true;
    }

    @Override
    public synchronized void replace(Notice before, Notice after) {
        notices.computeIfPresent(
                before.id(), (id, now) -> now.steps().size() == before.steps().size() ? after : now);
    }

    @Override
    public synchronized List<Notice> concluded(Instant before, int limit) {
        return notices.values().stream()
                .filter(notice -> notice.state() == Notice.State.CONCLUDED)
                .filter(notice -> !notice.complaint().statement().isEmpty())
                .filter(notice ->
                        notice.steps().stream().allMatch(step -> step.at().isBefore(before)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Notice> about(String comment, Optional<NoticePlace> after, int limit) {
        return those(notice -> notice.comment().equals(comment), after, limit);
    }

    @Override
    public List<Notice> dueSoonest(Optional<Notice.State> state, Optional<NoticePlace> after, int limit) {
        return those(notice -> state.isEmpty() || notice.state() == state.get(), after, limit);
    }

    @Override
    public synchronized long countOpen() {
        return notices.values().stream()
                .filter(notice -> notice.state() == Notice.State.OPEN)
                .count();
    }

    @Override
    public synchronized long countOverdue(Instant now) {
        return notices.values().stream().filter(notice -> notice.isOverdue(now)).count();
    }

    private synchronized List<Notice> those(Predicate<Notice> which, Optional<NoticePlace> after, int limit) {
        return notices.values().stream()
                .filter(which)
                .filter(notice -> after.isEmpty() || NoticePlace.of(notice).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(NoticePlace::of))
                .limit(limit)
                .toList();
    }
}
