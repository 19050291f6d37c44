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
             "createdAt": "2026-01-17T09:30:00.123Z",\
             "links": {"self": "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa", "post": "/api/v1/posts/p7f3"}""";

    static final String COMMENT = COMMENT_SO_FAR + "}";

    static final String CONSENT = """
            {"mayBePicked": true}""";

    static final String OWN = COMMENT_SO_FAR + """
            , "own": {"editableUntil": "2026-01-17T09:45:00.123Z", "mayBePicked": false, "revisions": [\
            {"number": 1, "body": "I was *there* that day, and it was not raining.", "blocks": [],\
             "at": "2026-01-17T09:30:00.123Z"}]}}""";

    static final String WRITTEN = "{\"comment\": " + COMMENT + ","
            + " \"receipt\": \"pV3m0Hc6wq0y2Jb1uT9dQm4Yx5o8Zr7Lk2Nf6Sg1AaE\","
            + " \"contributor\": \"Yk1tX3o5Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9d\", \"mayBePicked\": false}";

    private static final String IMPORTED = """
            {"id": "q5wd2n7pqx3mwy5zt6rb2hjcfb", "post": "p7f3", "author": "Gull",\
             "body": "It shines again.", "revision": 1,\
             "blocks": [{"type": "paragraph", "text": [{"text": "It shines again.", "marks": []}]}],\
             "status": "published", "createdAt": "2025-08-23T11:00:00Z",\
             "imported": true, "writtenAt": "2025-08-23T12:00:00+01:00",\
             "links": {"self": "/api/v1/comments/q5wd2n7pqx3mwy5zt6rb2hjcfb", "post": "/api/v1/posts/p7f3"}}""";

    static final String PAGE = "{\"items\": [" + IMPORTED + ", " + COMMENT + "]}";

    private Examples() {}
}
