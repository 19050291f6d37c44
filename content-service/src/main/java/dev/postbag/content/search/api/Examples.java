package dev.postbag.content.search.api;

/** What the API's document shows. */
final class Examples {

    static final String PAGE = """
            {"items": [{"id": "k3jq7w2m5xv6tq4nbc2ahd3feu", "slug": "lanterns-on-the-canal",
            "title": "Lanterns on the canal", "titleText": [{"text": "Lanterns", "match": true},
            {"text": " on the canal", "match": false}], "publishedOn": "2025-08-20",
            "passages": [{"block": "b3", "text": [{"text": "…and every ", "match": false},
            {"text": "lantern", "match": true}, {"text": " was lit by nine.", "match": false}],
            "quoted": {"role": "article", "outlet": "Evening Harbour News"}}],
            "links": {"self": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu"}}],
            "everyWord": true, "readAs": [{"word": "lantrens", "as": ["lanterns"]}]}""";

    static final String NO_WORDS = """
            {"type": "urn:postbag:problem:bad-parameter", "title": "A parameter is wrong", "status": 400, "code": "bad-parameter",
            "errors": [{"pointer": "q", "detail": "has no word to look for"}]}""";

    static final String NOT_READY = """
            {"type": "urn:postbag:problem:search-not-ready", "title": "The search index is being made", "status": 503,
            "detail": "4200 posts are in it so far. Ask again soon.", "code": "search-not-ready"}""";

    private Examples() {}
}
