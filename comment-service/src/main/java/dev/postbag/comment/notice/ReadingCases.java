package dev.postbag.comment.notice;

import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows moderators the cases there are, the one that is due soonest first. */
@ApplicationScoped
public class ReadingCases {

    private final Notices notices;
    private final Comments comments;

    public ReadingCases(Notices notices, Comments comments) {
        this.notices = notices;
        this.comments = comments;
    }

    public List<Case> read(Optional<Notice.State> state, Optional<NoticePlace> after, int limit) {
        return notices.dueSoonest(state, after, limit).stream()
                .flatMap(notice -> comments.withId(notice.comment())
                        .map(comment -> Stream.of(new Case(notice, comment)))
                        .orElseGet(Stream::empty))
                .toList();
    }
}
