package dev.postbag.comment.thread.api;

/** Requests and answers shown in the API's document. */
final class Examples {

    static final String REQUEST = """
            {"body": "I was *there* that day, and it was not raining.", "inReplyTo": null}""";

    static final String REVISION = """
            {"body": "I was *there* that day, and it was hardly raining."}""";

    private static final String COMMENT_SO_FAR = """
            {"id": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "post": "p7f3", "pseudonym": "Quiet Kingfisher",\
             "body": "I was *there* that day, and it was not raining.",\
             "blocks": [{"type": "paragraph", "text": [{"text": "I was ", "marks": []},\
             {"text": "there", "marks": [{"type": "emphasis"}]},\
             {"text": " that day, and it was not raining.", "marks": []}]}], "revision": 1,\
             "status": "published",\
             "createdAt": "2026-01-17T09:30:00.123Z", "replies": 0, "reactions": {"agree": 3},\
             "links": {"self": "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa", "post": "/api/v1/posts/p7f3"}""";

    static final String COMMENT = COMMENT_SO_FAR + "}";

    static final String CHECK = """
            {"body": "I work at the Harbour Office. Write to gull@example.org."}""";

    private static final String EMAIL_WARNING = """
            {"kind": "email", "start": 39, "end": 55, "sentence": "This looks like an e-mail address."}""";

    static final String WARNINGS = """
            {"warnings": [{"kind": "name", "start": 14, "end": 28,\
             "sentence": "You speak of yourself here, and the post names this too."}, \
            """ + EMAIL_WARNING + "]}";

    static final String IDENTIFYING = """
            {"type": "urn:postbag:problem:self-identification", "title": "This may tell who you are", "status": 409,\
             "detail": "Nothing was kept. Say it otherwise, or send it again with acknowledged: true.",\
             "code": "self-identification", "warnings": [\
            """ + EMAIL_WARNING + "]}";

    static final String CONSENT = """
            {"mayBePicked": true}""";

    static final String OWN = COMMENT_SO_FAR + """
            , "own": {"editableUntil": "2026-01-17T09:45:00.123Z", "mayBePicked": false, "revisions": [\
            {"number": 1, "body": "I was *there* that day, and it was not raining.", "blocks": [],\
             "at": "2026-01-17T09:30:00.123Z"}]}}""";

    static final String WRITTEN = "{\"comment\": " + COMMENT + ","
            + " \"receipt\": \"pV3m0Hc6wq0y2Jb1uT9dQm4Yx5o8Zr7Lk2Nf6Sg1AaE\","
            + " \"contributor\": \"Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d\", \"mayBePicked\": false,"
            + " \"repliesFeed\": \"/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa/replies/"
            + "secret.8Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9dQm4Yx5o\"}";

    private static final String IMPORTED = """
            {"id": "q5wd2n7pqx3mwy5zt6rb2hjcfb", "post": "p7f3", "author": "Gull",\
             "body": "It shines again.", "revision": 1,\
             "blocks": [{"type": "paragraph", "text": [{"text": "It shines again.", "marks": []}]}],\
             "status": "published", "createdAt": "2025-08-23T11:00:00Z",\
             "imported": true, "writtenAt": "2025-08-23T12:00:00+01:00", "replies": 0, "reactions": {},\
             "links": {"self": "/api/v1/comments/q5wd2n7pqx3mwy5zt6rb2hjcfb", "post": "/api/v1/posts/p7f3"}}""";

    static final String PAGE = "{\"items\": [" + IMPORTED + ", " + COMMENT + "]}";

    static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">
            <id>urn:postbag:comment:m2vd2n7pqx3mwy5zt6rb2hjcfa:replies</id><title>Replies to your comment</title>
            <updated>2026-01-17T10:12:00Z</updated>
            <link rel="alternate" type="application/json" href="https://blog.example/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa"/>
            <entry><id>urn:postbag:comment:k4vd2n7pqx3mwy5zt6rb2hjcfa</id><title>Bold Otter</title>
            <published>2026-01-17T10:12:00Z</published><updated>2026-01-17T10:12:00Z</updated>
            <author><name>Bold Otter</name></author>
            <link rel="alternate" type="application/json" href="https://blog.example/api/v1/comments/k4vd2n7pqx3mwy5zt6rb2hjcfa"/>
            <content type="text">It was.</content></entry></feed>""";

    static final String REACTION = """
            {"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "kind": "agree",\
             "contributor": "Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d"}""";

    static final String PLACE =
            "{\"thread\": \"/api/v1/posts/p7f3/comments?sort=oldest&limit=20\", \"steps\": [{\"comment\": " + COMMENT
                    + ", \"page\": \"/api/v1/posts/p7f3/comments?sort=oldest&limit=20&parent=none\"}], \"cut\": false}";

    static final String THREAD = """
            {"post": "p7f3", "open": true, "closedFor": "nobody", "closesAt": "2026-03-01T00:00:00Z",\
             "slowMode": "PT30S", "reactions": ["agree", "thanks", "insightful"]}""";

    static final String PUZZLE_REQUIRED = """
            {"type": "urn:postbag:problem:puzzle-required", "title": "A puzzle is to be solved first", "status": 403,\
             "detail": "Solve the puzzle, and send the comment again with its solution in the Postbag-Puzzle header.",\
             "code": "puzzle-required", "puzzle": {"challenge":\
             "q0Zt1JwC5v8mJm0yV7b2lwAAAZzT6kQoEM1yT0c9qk2l5oN8Xb3e1g", "bits": 16, "algorithm": "SHA-256",\
             "expiresAt": "2026-01-17T09:35:00Z"}}""";

    static final String SLOW_THREAD = """
            {"closedFor": "nobody", "slowMode": "PT30S"}""";

    private Examples() {}
}
