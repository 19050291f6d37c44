package dev.postbag.content.selection.api;

/** Requests and answers shown in the API's document. */
final class SelectionExamples {

    static final String REQUEST = """
            {"title": "You wrote about the lanterns", "introduction": "Many of you were there.",\
             "picks": [{"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa"},\
             {"comment": "k4vd2n7pqx3mwy5zt6rb2hjcfa", "note": "One of you looked up the weather."}]}""";

    static final String SELECTION = """
            {"post": "k3jq7w2m5xv6tq4nbc2ahd3feu",\
             "slug": "you-wrote-about-the-lanterns",\
             "title": "You wrote about the lanterns", "status": "draft", "introduction": "Many of you were there.",\
             "picks": [{"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "revision": 1},\
             {"comment": "k4vd2n7pqx3mwy5zt6rb2hjcfa", "revision": 2, "note": "One of you looked up the weather."}],\
             "createdAt": "2026-01-18T08:00:00Z", "updatedAt": "2026-01-18T08:05:00Z",\
             "links": {"self": "/api/v1/selections/k3jq7w2m5xv6tq4nbc2ahd3feu",\
             "post": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu"}}""";

    static final String PAGE = "{\"items\": [" + SELECTION + "]}";

    private SelectionExamples() {}
}
