package dev.postbag.content.quotation.api;

/** What answers look like, for the API's document. */
final class Examples {

    private static final String KNOWN = """
            "id": "d4nq7w2m5xv6tq4nbc2ahd3feu", "outlet": "Evening Harbour News", "author": "Morag Tennick",
            "title": "Library van wins reprieve after soggy protest",
            "url": "https://news.harbour.example/2025/09/library-van", "published": "2025-09-26",
            "posts": [{"id": "k3jq7w2m5xv6tq4nbc2ahd3feu", "slug": "the-mobile-library-is-saved-for-now",
            "title": "The Mobile Library Is Saved (For Now)", "self": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu",
            "match": {"rule": "first-quoted"}},
            {"id": "a7jq7w2m5xv6tq4nbc2ahd3feu", "slug": "more-on-the-van", "title": "More on the van",
            "self": "/api/v1/posts/a7jq7w2m5xv6tq4nbc2ahd3feu",
            "match": {"rule": "same-words", "estimated": 0.86, "equalWords": 0.97}}],
            "links": {"self": "/api/v1/sources-quoted/d4nq7w2m5xv6tq4nbc2ahd3feu"}""";

    static final String PAGE = "{\"items\": [{" + KNOWN + ", \"quotations\": 2}]}";

    static final String SOURCE = "{" + KNOWN + """
            , "quotations": [{"post": "k3jq7w2m5xv6tq4nbc2ahd3feu", "block": "b3", "revision": 1,
            "match": {"rule": "first-quoted"}}, {"post": "a7jq7w2m5xv6tq4nbc2ahd3feu", "block": "b2", "revision": 4,
            "match": {"rule": "same-words", "estimated": 0.86, "equalWords": 0.97}}]}""";

    static final String NOT_FOUND = """
            {"type": "urn:postbag:problem:source-not-found", "title": "No such article", "status": 404,
            "detail": "No post that can be read quotes an article of this id.", "code": "source-not-found"}""";

    private Examples() {}
}
