package dev.postbag.comment.push;

import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes who is to be told of what happened. Heard again, it changes nothing. */
@ApplicationScoped
public class HearingNews {

    /** What is taken in out of an archive is no news. */
    private static final int RECENT_DAYS = 7;

    private final Subscriptions subscriptions;
    private final Comments comments;
    private final Clock clock;

    public HearingNews(Subscriptions subscriptions, Comments comments, Clock clock) {
        this.subscriptions = subscriptions;
        this.comments = comments;
        this.clock = clock;
    }

    public void hear(Collection<News> all) {
        Set<String> posts = all.stream()
                .filter(News.CommentShown.class::isInstance)
                .map(news -> ((News.CommentShown) news).post())
                .collect(Collectors.toSet());
        Set<String> heardIn = posts.isEmpty() ? posts : subscriptions.heardIn(posts);
        all.forEach(news -> hear(news, heardIn));
    }

    private void hear(News news, Set<String> heardIn) {
        switch (news) {
            case News.CommentShown shown -> {
                if (heardIn.contains(shown.post()) && isNew(shown.comment())) {
                    subscriptions.tellOfComment(shown.post(), Optional.ofNullable(shown.inReplyTo()), shown.at());
                }
            }
            case News.CommentGone gone -> subscriptions.removeAbout(gone.comment());
            case News.PostShown shown -> {
                if (isRecent(shown.date())) {
                    subscriptions.tellOfPost(shown.post(), shown.topics(), shown.at());
                }
            }
        }
    }

    /** It can be read, and was not taken in from somewhere else. */
    private boolean isNew(String comment) {
        return comments.withId(comment)
                .filter(found -> found.isPublished() && found.imported() == null)
                .isPresent();
    }

    /** A date that is known to the month or the year only is an archive's. */
    private boolean isRecent(String date) {
        LocalDate earliest =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(RECENT_DAYS);
        return date.length() == earliest.toString().length() && date.compareTo(earliest.toString()) >= 0;
    }
}
