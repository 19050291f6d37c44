package dev.postbag.comment.retention;

import dev.postbag.comment.erasure.Acknowledgement;
import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.erasure.Holder;
import dev.postbag.comment.erasure.KeptWords;
import dev.postbag.comment.moderation.Reports;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticePlace;
import dev.postbag.comment.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes what else quotes an erased comment, here, and then says so. Done again, wholly or after it was broken off, it
 * leads to the same.
 */
@ApplicationScoped
public class CompletingErasures {

    private static final int HANDFUL = 100;

    private final Erasures erasures;
    private final Reports reports;
    private final Notices notices;
    private final ForgettingContributors forgetting;
    private final Clock clock;

    public CompletingErasures(
            Erasures erasures, Reports reports, Notices notices, ForgettingContributors forgetting, Clock clock) {
        this.erasures = erasures;
        this.reports = reports;
        this.notices = notices;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /** Says nothing yet while news of the comment waits to be published, which may hold its words. */
    public void complete(Erasure erasure) {
        reports.eraseTexts(erasure.comment());
        List<KeptWords> kept = shortened(erasure.comment());
        if (erasure.contributor() != null) {
            forgetting.forget(erasure.post(), erasure.contributor());
        }
        if (!erasures.hasNews(erasure.comment())) {
            erasures.acknowledge(
                    erasure.comment(),
                    new Acknowledgement(Holder.COMMENT, clock.instant().truncatedTo(ChronoUnit.MILLIS), kept));
        }
    }

    /** A complainant's own words are theirs, and may be needed before a court; what they quote goes. */
    private List<KeptWords> shortened(String comment) {
        List<KeptWords> kept = new ArrayList<>();
        Optional<NoticePlace> after = Optional.empty();
        List<Notice> some;
        do {
            some = notices.about(comment, after, HANDFUL);
            for (Notice notice : some) {
                while (!isShort(notice.id())) {
                    Notice now = notices.withId(notice.id()).orElseThrow();
                    notices.replace(now, now.withoutTheContributor());
                }
                kept.add(new KeptWords("legal-notice", notice.id(), "words-of-the-complainant"));
            }
            after = some.isEmpty() ? after : Optional.of(NoticePlace.of(some.getLast()));
        } while (some.size() == HANDFUL);
        return kept;
    }

    private boolean isShort(String id) {
        return notices.withId(id)
                .filter(notice -> !notice.equals(notice.withoutTheContributor()))
                .isEmpty();
    }
}
