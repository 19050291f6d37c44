package dev.postbag.content.post.api;

/** What answers about topics look like, for the API's document. */
final class TopicExamples {

    static final String TOPIC = """
            {"slug": "canal", "name": "Canal", "counts": {"posts": 12}, "newestOn": "2025-08-20",
            "links": {"self": "/api/v1/topics/canal", "posts": "/api/v1/posts?topic=canal"}}""";

    static final String PAGE = "{\"items\": [" + TOPIC + """
            ], "nextCursor": "b0YyXlsidG9waWNzIiwiY2FuYWwiXQ"}""";

    static final String NOT_FOUND = """
            {"type": "urn:postbag:problem:topic-not-found", "title": "No such topic", "status": 404,
            "detail": "No post that can be read is about it.", "code": "topic-not-found"}""";

    private TopicExamples() {}
}
