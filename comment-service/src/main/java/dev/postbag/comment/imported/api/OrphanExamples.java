package dev.postbag.comment.imported.api;

/** Answers shown in the API's document. */
final class OrphanExamples {

    static final String PAGE = """
            {"items": [{"id": "q5wd2n7pqx3mwy5zt6rb2hjcfb", "reason": "post-unknown", "source": "disqus:blog",\
             "sourceId": "312", "knownBy": ["address:blog.example/2025/08/lamp.html"],\
             "writtenAt": "2025-08-23T12:00:00+01:00",\
             "capture": "8be1e9c9cf75f2acd3e57671e04a78e207d3e90462cd8ed52e321866f7fddda2", "reading": 1,\
             "takenAt": "2026-01-17T09:30:00.123Z"}]}""";

    private OrphanExamples() {}
}
