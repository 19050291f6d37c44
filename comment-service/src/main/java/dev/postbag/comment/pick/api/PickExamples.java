package dev.postbag.comment.pick.api;

/** Requests and answers shown in the API's document. */
final class PickExamples {

    static final String REQUEST = """
            {"revision": 1}""";

    static final String PICK = """
            {"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "post": "p7f3", "revision": 1, "name": "Quiet Kingfisher",\
             "body": "I was *there* that day, and it was not raining.", "revisedSince": false,\
             "pickedAt": "2026-01-18T08:00:00Z"}""";

    static final String PAGE = "{\"items\": [" + PICK + "]}";

    private PickExamples() {}
}
