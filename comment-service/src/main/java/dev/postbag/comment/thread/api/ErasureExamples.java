package dev.postbag.comment.thread.api;

/** Requests and answers shown in the API's document. */
final class ErasureExamples {

    static final String REQUEST = """
            {"reason": "The writer asked us to."}""";

    static final String ERASURE = """
            {"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "post": "p7f3", "erasedAt": "2026-01-17T10:00:00.123Z",\
             "by": "contributor", "complete": false, "holders": [\
            {"name": "comment", "acknowledgedAt": "2026-01-17T10:00:05.456Z", "kept": []},\
             {"name": "content", "acknowledgedAt": "2026-01-17T10:00:01.234Z", "kept": []},\
             {"name": "ingest", "kept": []}]}""";

    static final String PAGE = "{\"items\": [" + ERASURE + "]}";

    private ErasureExamples() {}
}
