package dev.postbag.ingest.source.api;

/** Followed feeds as the API's document shows them. */
final class SourceExamples {

    static final String REQUEST = """
            {"url": "https://blog.example/feeds/posts/default"}
            """;

    static final String ADDED = """
            {
              "id": "5f0c7a9d3be1a2c4d5e6",
              "url": "https://blog.example/feeds/posts/default",
              "addedAt": "2025-08-23T10:00:00Z",
              "nextPollAt": "2025-08-23T10:00:00Z",
              "failures": 0
            }
            """;

    static final String POLLED = """
            {
              "id": "5f0c7a9d3be1a2c4d5e6",
              "url": "https://blog.example/feeds/posts/default",
              "addedAt": "2025-08-23T10:00:00Z",
              "nextPollAt": "2025-08-23T10:31:07Z",
              "failures": 0,
              "lastPoll": {
                "at": "2025-08-23T10:00:04Z",
                "outcome": "taken-in",
                "capture": "c0d5b4b6f7a93a5a7f7b9a7bb0a7d7b7c3f1a8e1b2c5d6e7f8091a2b3c4d5e6f"
              }
            }
            """;

    static final String LIST = """
            {
              "items": [
                {
                  "id": "5f0c7a9d3be1a2c4d5e6",
                  "url": "https://blog.example/feeds/posts/default",
                  "addedAt": "2025-08-23T10:00:00Z",
                  "nextPollAt": "2025-08-23T10:00:00Z",
                  "failures": 0
                }
              ]
            }
            """;

    private SourceExamples() {}
}
