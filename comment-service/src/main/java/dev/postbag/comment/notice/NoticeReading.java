package dev.postbag.comment.notice;

import java.util.List;

/** What a comment's contributor who asks for the notices about it finds. */
public sealed interface NoticeReading {

    record Shown(List<Notice> notices) implements NoticeReading {}

    record NoSuchComment() implements NoticeReading {}

    record WrongReceipt() implements NoticeReading {}
}
