package dev.postbag.comment.retention;

import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.imported.ImportedComments;
import dev.postbag.comment.moderation.Reports;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.Notices;
import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.Contributors;
import dev.postbag.comment.thread.Contributors.Contributor;
import dev.postbag.comment.thread.EraseComment;
import dev.postbag.comment.thread.EraseResult;
import dev.postbag.comment.thread.ErasingComments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * Removes what is kept longer than it is to be, a handful at a time. What is due is told by what is there, so that a
 * replica that dies leaves nothing behind, and two at once do no harm.
 */
@ApplicationScoped
public class RemovingOldWords {

    private static final int HANDFUL = 200;

    private final Erasures erasures;
    private final ErasingComments erasing;
    private final Reports reports;
    private final Notices notices;
    private final Contributors contributors;
    private final Contributions contributions;
    private final ForgettingContributors forgetting;
    private final ImportedComments imported;
    private final KeepingTimes times;
    private final Clock clock;

    public RemovingOldWords(
            Erasures erasures,
            ErasingComments erasing,
            Reports reports,
            Notices notices,
            Contributors contributors,
            Contributions contributions,
            ForgettingContributors forgetting,
            ImportedComments imported,
            KeepingTimes times,
            Clock clock) {
        this.erasures = erasures;
        this.erasing = erasing;
        this.reports = reports;
        this.notices = notices;
        this.contributors = contributors;
        this.contributions = contributions;
        this.forgetting = forgetting;
        this.imported = imported;
        this.times = times;
        this.clock = clock;
    }

    /** @param removed is told of each handful, how many of what */
    public void remove(ObjLongConsumer<Removed> removed) {
        Instant now = clock.instant();
        whileSome(Removed.COMMENTS, removed, () -> eraseComments(now));
        whileSome(Removed.REPORTS, removed, () -> reports.eraseTexts(now.minus(times.reports()), HANDFUL));
        whileSome(Removed.NOTICES, removed, () -> emptyNotices(now));
        whileSome(Removed.ORPHANS, removed, () -> imported.removeOrphans(now.minus(times.orphans()), HANDFUL));
        forgetContributors(now, removed);
    }

    private long eraseComments(Instant now) {
        Instant decidedBefore = now.minus(times.rejected());
        return erasures.expired(now.minus(times.withdrawn()), decidedBefore, HANDFUL).stream()
                .map(comment -> erasing.erase(new EraseComment.ByRetention(comment, decidedBefore)))
                .filter(EraseResult.Erased.class::isInstance)
                .count();
    }

    private long emptyNotices(Instant now) {
        List<Notice> old = notices.concluded(now.minus(times.notices()), HANDFUL);
        old.forEach(notice -> notices.replace(notice, notice.wordless()));
        return old.size();
    }

    /** Two looks, far apart: a contributor has a name a moment before they have a comment. */
    private void forgetContributors(Instant now, ObjLongConsumer<Removed> removed) {
        Optional<Contributor> after = Optional.empty();
        List<Contributor> some;
        do {
            some = contributors.all(after, HANDFUL);
            long gone = some.stream().filter(one -> isForgotten(one, now)).count();
            tell(Removed.CONTRIBUTORS, gone, removed);
            after = some.isEmpty() ? after : Optional.of(some.getLast());
        } while (some.size() == HANDFUL);
    }

    private boolean isForgotten(Contributor one, Instant now) {
        boolean there = contributions.count(one.post(), one.hash(), Instant.EPOCH) > 0;
        if (one.idleSince() == null) {
            if (!there) {
                contributors.idle(one, now);
            }
            return false;
        }
        if (there) {
            contributors.idle(one, null);
            return false;
        }
        return one.idleSince().isBefore(now.minus(times.withdrawn())) && forgetting.forget(one.post(), one.hash());
    }

    private static void whileSome(Removed what, ObjLongConsumer<Removed> removed, Handful handful) {
        long count;
        do {
            count = handful.remove();
            tell(what, count, removed);
        } while (count > 0);
    }

    private static void tell(Removed what, long count, ObjLongConsumer<Removed> removed) {
        if (count > 0) {
            removed.accept(what, count);
        }
    }

    private interface Handful {
        long remove();
    }
}
