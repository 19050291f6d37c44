package dev.postbag.content.proposal.api;

/** What answers look like, for the API's document. */
final class Examples {

    private static final String POSTS = """
            "post": {"id": "k3jq7w2m5xv6tq4nbc2ahd3feu", "title": "Lanterns on the canal, again",
            "self": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu"},
            "other": {"id": "a7jq7w2m5xv6tq4nbc2ahd3feu", "title": "Lanterns on the canal",
            "self": "/api/v1/posts/a7jq7w2m5xv6tq4nbc2ahd3feu"},
            "likeness": {"estimated": 0.86, "equalWords": 0.97, "daysApart": 1},
            "proposedAt": "2025-08-24T06:30:04.117Z\"""";

    static final String PAGE = """
            {"items": [{"id": "d4nq7w2m5xv6tq4nbc2ahd3feu", "reason": "nearly-the-same-words", "status": "open",
            """ + POSTS + "}]}";

    static final String ACCEPTED = """
            {"id": "d4nq7w2m5xv6tq4nbc2ahd3feu", "reason": "nearly-the-same-words", "status": "accepted",
            """ + POSTS + ", \"decidedAt\": \"2025-08-24T09:12:44.120Z\"}";

    static final String REFUSED = """
            {"id": "d4nq7w2m5xv6tq4nbc2ahd3feu", "reason": "nearly-the-same-words", "status": "refused",
            """ + POSTS + ", \"decidedAt\": \"2025-08-24T09:12:44.120Z\"}";

    static final String NOT_FOUND = """
            {"type": "urn:postbag:problem:proposal-not-found", "title": "No such proposal", "status": 404,
            "detail": "The capture has no proposal of this id.", "code": "proposal-not-found"}""";

    static final String DECIDED = """
            {"type": "urn:postbag:problem:proposal-decided", "title": "It was decided otherwise", "status": 409,
            "detail": "The proposal was refused before.", "code": "proposal-decided"}""";

    private Examples() {}
}
