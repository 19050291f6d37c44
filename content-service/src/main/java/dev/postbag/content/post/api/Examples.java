package dev.postbag.content.post.api;

/** What requests and answers look like, for the API's document. */
final class Examples {

    static final String POST_PAGE = """
            {"items": [{"id": "k3jq7w2m5xv6tq4nbc2ahd3feu", "slug": "lanterns-on-the-canal",
            "title": "Lanterns on the canal", "publishedOn": "2025-08-20", "status": "published", "kind": "post",
            "publishedAt": "2025-08-20T18:30:00+01:00", "permalink": "https://blog.example/2025/08/lanterns.html",
            "authors": ["A. Keeper"], "labels": ["Canal"],
            "topics": [{"slug": "canal", "name": "Canal", "links": {"self": "/api/v1/topics/canal"}}], "revision": 2,
            "counts": {"comments": 7}, "excerpt": "Last night some three hundred people walked the towpath.",
            "links": {"self": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu"}}],
            "nextCursor": "b0YyXlsicG9zdHMiLCIyMDI1LTA4LTIwIiwiMSIsImszanE3dzJtNXh2NnRxNG5iYzJhaGQzZmV1Il0"}""";

    static final String POST = """
            {"id": "k3jq7w2m5xv6tq4nbc2ahd3feu", "slug": "lanterns-on-the-canal", "title": "Lanterns on the canal",
            "status": "published", "kind": "post", "publishedOn": "2025-08-20",
            "publishedAt": "2025-08-20T18:30:00+01:00", "permalink": "https://blog.example/2025/08/lanterns.html",
            "authors": ["A. Keeper"], "labels": ["Canal"],
            "topics": [{"slug": "canal", "name": "Canal", "links": {"self": "/api/v1/topics/canal"}}],
            "revision": {"number": 1, "hash": "9b0c4c2f3b1f1de0a7f6a1f1f6c5f7d94b8f0a1b2c3d4e5f60718293a4b5c6d7",
            "createdAt": "2025-08-21T06:30:02.117Z"},
            "blocks": [{"type": "paragraph", "id": "b1",
            "span": {"capture": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef", "start": 52,
            "end": 109}, "confidence": 0.98,
            "text": [{"text": "Last night some three hundred people walked the towpath.", "marks": []}]}],
            "citations": [], "counts": {"comments": 7},
            "provenance": [{"capture": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
            "reading": 1, "ordinal": 3, "span": {"capture":
            "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef", "start": 0, "end": 109},
            "capturedAt": "2025-08-21T06:30:00Z", "source": "https://blog.example/", "outcome": "created",
            "reason": "new-post", "match": {"rule": 0, "reason": "new-post"}}],
            "links": {"self": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu",
            "revisions": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu/revisions",
            "comments": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu/comments"}}""";

    static final String REVISION_PAGE = """
            {"items": [{"number": 2, "title": "Lanterns on the canal", "publishedOn": "2025-08-20",
            "hash": "1f0e4c2f3b1f1de0a7f6a1f1f6c5f7d94b8f0a1b2c3d4e5f60718293a4b5c6d7",
            "previousHash": "9b0c4c2f3b1f1de0a7f6a1f1f6c5f7d94b8f0a1b2c3d4e5f60718293a4b5c6d7",
            "createdAt": "2025-08-22T06:30:01.803Z"}]}""";

    static final String REVISION = """
            {"number": 1, "title": "Lanterns on the canal", "publishedOn": "2025-08-20",
            "blocks": [{"type": "separator", "id": "b1",
            "span": {"capture": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef", "start": 52,
            "end": 61}, "confidence": 1.0, "raw": "*********"}],
            "masked": false, "hash": "9b0c4c2f3b1f1de0a7f6a1f1f6c5f7d94b8f0a1b2c3d4e5f60718293a4b5c6d7",
            "createdAt": "2025-08-21T06:30:02.117Z"}""";

    static final String DIFF = """
            {"against": 1, "number": 2, "masked": false, "changes": [{"type": "change",
            "before": {"position": 0, "lines": ["Some two hundred people walked the towpath."]},
            "after": {"position": 0, "lines": ["Some three hundred people walked the towpath."]}}]}""";

    static final String WITHDRAW = """
            {"reason": "It names somebody who asked not to be named."}""";

    static final String WITHDRAWN = """
            {"id": "k3jq7w2m5xv6tq4nbc2ahd3feu", "status": "withdrawn",
            "reason": "It names somebody who asked not to be named.", "withdrawnAt": "2025-08-24T09:12:44.120Z"}""";

    static final String PUBLISHED = """
            {"id": "k3jq7w2m5xv6tq4nbc2ahd3feu", "slug": "you-wrote-about-the-lanterns", "status": "published",
            "revision": 1, "publishedOn": "2026-01-18"}""";

    static final String WITHDRAW_QUOTATION = """
            {"revision": 1, "reason": "rights", "note": "The outlet asked for it on 3 September."}""";

    static final String QUOTATION_WITHDRAWN = """
            {"post": "k3jq7w2m5xv6tq4nbc2ahd3feu", "status": "withdrawn", "revision": 2, "reason": "rights",
            "note": "The outlet asked for it on 3 September.", "withdrawnAt": "2025-09-03T09:12:44.120Z"}""";

    static final String RESTORE_QUOTATION = """
            {"revision": 2}""";

    static final String QUOTATION_RESTORED = """
            {"post": "k3jq7w2m5xv6tq4nbc2ahd3feu", "status": "published", "revision": 3}""";

    static final String QUOTATION_NOT_FOUND = """
            {"type": "urn:postbag:problem:quotation-not-found", "title": "No such quotation", "status": 404,
            "detail": "That revision of the post has no quotation of this id.", "code": "quotation-not-found"}""";

    static final String QUOTATION_OUTDATED = """
            {"type": "urn:postbag:problem:quotation-outdated", "title": "The revision is not the current one",
            "status": 409, "detail": "That revision was made without the words. Name the current one.",
            "code": "quotation-outdated"}""";

    static final String SYNC_PAGE = "{\"items\": [" + POST + """
            , {"id": "w2m5xv6tq4nbc2ahd3feuk3jq7", "status": "withdrawn"}],
            "since": "b0YyXlsic3luYyIsIjY4YzAiLCI0MSIsImszanE3dzJtNXh2NnRxNG5iYzJhaGQzZmV1Il0", "more": true}""";

    static final String SYNC_TOKEN_TOO_OLD = """
            {"type": "urn:postbag:problem:sync-token-too-old", "title": "Nothing can be told since then",
            "status": 410, "detail": "Forget the copy and begin again without since.",
            "code": "sync-token-too-old"}""";

    static final String BAD_CURSOR = """
            {"type": "urn:postbag:problem:bad-cursor", "title": "The cursor cannot be used", "status": 400,
            "detail": "Take nextCursor from an answer of this list, unchanged.", "code": "bad-cursor"}""";

    static final String BAD_SYNC_TOKEN = """
            {"type": "urn:postbag:problem:bad-cursor", "title": "The cursor cannot be used", "status": 400,
            "detail": "Take since from an answer of this list, unchanged.", "code": "bad-cursor"}""";

    static final String POST_NOT_FOUND = """
            {"type": "urn:postbag:problem:post-not-found", "title": "No such post", "status": 404,
            "detail": "No post has or had this id or address.", "code": "post-not-found"}""";

    static final String POST_WITHDRAWN = """
            {"type": "urn:postbag:problem:post-withdrawn", "title": "The post was withdrawn", "status": 410,
            "detail": "An editor took it down. It will not return.", "code": "post-withdrawn"}""";

    static final String ADDRESS_UNKNOWN = """
            {"type": "urn:postbag:problem:address-unknown", "title": "No such address", "status": 404,
            "detail": "No post that can be read had this address.", "code": "address-unknown"}""";

    private Examples() {}
}
