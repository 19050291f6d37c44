package dev.postbag.comment.notice.api;

/** Requests and answers shown in the API's document. */
final class NoticeExamples {

    static final String NOTICE_REQUEST = """
            {"kind": "defamation", "statement": "It says of the keeper that she took money. She did not.",\
             "passage": "She took the money."}""";

    private static final String COMPLAINT = """
            "id": "c6vd2n7pqx3mwy5zt6rb2hjcfa", "comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "revision": 1,\
             "kind": "defamation", "statement": "It says of the keeper that she took money. She did not.",\
             "passage": "She took the money.", "at": "2026-01-16T15:00:00.123Z",\
             "dueAt": "2026-01-20T15:00:00.123Z", "overdue": false""";

    static final String OPEN = "{" + COMPLAINT + ", \"state\": \"open\"}";

    private static final String ANSWER = """
            "answer": {"answer": "stand", "text": "It is in the minutes of the meeting.",\
             "at": "2026-01-16T18:00:00.123Z"}""";

    static final String ANSWERED = "{" + COMPLAINT + ", \"state\": \"open\", " + ANSWER + "}";

    static final String CONCLUDED = "{" + COMPLAINT + ", \"state\": \"concluded\", " + ANSWER + """
            , "outcome": {"outcome": "rejected", "reason": "lawful",\
             "reasonText": "The comment is not against the law.", "text": "",\
             "at": "2026-01-19T10:00:00.123Z"}}""";

    static final String OPENED =
            "{\"notice\": " + OPEN + ", \"receipt\": \"Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d\"}";

    static final String NOTICES = "{\"items\": [" + OPEN + "]}";

    static final String ANSWER_REQUEST = """
            {"answer": "stand", "text": "It is in the minutes of the meeting."}""";

    static final String CASES = "{\"items\": [{\"notice\": " + OPEN + """
            , "post": "p7f3", "status": "published", "revision": 1, "body": "She took the money.",\
             "history": [{"at": "2026-01-16T15:00:00.123Z", "what": "opened"}]}]}""";

    static final String OUTCOME_REQUEST = """
            {"outcome": "rejected", "reason": "lawful"}""";

    private NoticeExamples() {}
}
