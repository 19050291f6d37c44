package dev.postbag.ingest.capture.api;

/** Captures as the API's document shows them. */
final class CaptureExamples {

    static final String PAGE = """
            Saturday, 23 August 2025

            The harbour lamp is lit

            Somebody mended the lamp at the end of the pier.
            """;

    static final String RECEIVED = """
            {
              "id": "c0d5b4b6f7a93a5a7f7b9a7bb0a7d7b7c3f1a8e1b2c5d6e7f8091a2b3c4d5e6f",
              "state": "received",
              "mediaType": "text/plain",
              "format": "plain-text",
              "charset": "UTF-8",
              "source": "https://blog.example/",
              "receivedAt": "2025-08-23T10:00:02Z",
              "size": 105,
              "progress": {"bytesRead": 0, "bytesTotal": 105},
              "report": {"reading": 1, "found": 0, "created": 0, "revised": 0, "unchanged": 0, "rejected": 0,
                "unresolved": 0, "rejections": []},
              "readings": [
                {"state": "received", "charset": "UTF-8", "source": "https://blog.example/",
                  "receivedAt": "2025-08-23T10:00:02Z",
                  "report": {"reading": 1, "found": 0, "created": 0, "revised": 0, "unchanged": 0, "rejected": 0,
                    "unresolved": 0, "rejections": []}}
              ]
            }
            """;

    static final String DONE = """
            {
              "id": "c0d5b4b6f7a93a5a7f7b9a7bb0a7d7b7c3f1a8e1b2c5d6e7f8091a2b3c4d5e6f",
              "state": "done",
              "mediaType": "text/plain",
              "format": "plain-text",
              "charset": "UTF-8",
              "source": "https://blog.example/",
              "receivedAt": "2025-08-23T10:00:02Z",
              "size": 105,
              "progress": {"bytesRead": 105, "bytesTotal": 105},
              "report": {"reading": 1, "found": 1, "created": 1, "revised": 0, "unchanged": 0, "rejected": 0,
                "unresolved": 0, "rejections": [],
                "comments": {"found": 2, "created": 1, "unchanged": 0, "orphaned": 1, "rejected": 0, "unresolved": 0,
                  "unplaced": [{"ordinal": 2, "sourceId": "169", "outcome": "orphaned",
                    "permalink": "https://blog.example/2019/05/tides", "reason": "post-unknown"}]},
                "furniture": {"attachment": 37, "menu item": 70}, "unknownBlocks": 2},
              "readings": [
                {"state": "done", "charset": "UTF-8", "source": "https://blog.example/",
                  "receivedAt": "2025-08-23T10:00:02Z",
                  "report": {"reading": 1, "found": 1, "created": 1, "revised": 0, "unchanged": 0, "rejected": 0,
                    "unresolved": 0, "rejections": []}}
              ]
            }
            """;

    static final String LIST = """
            {
              "items": [
                {
                  "id": "c0d5b4b6f7a93a5a7f7b9a7bb0a7d7b7c3f1a8e1b2c5d6e7f8091a2b3c4d5e6f",
                  "state": "done",
                  "mediaType": "text/plain",
                  "format": "plain-text",
                  "charset": "UTF-8",
                  "receivedAt": "2025-08-23T10:00:02Z",
                  "size": 105,
                  "progress": {"bytesRead": 105, "bytesTotal": 105},
                  "report": {"reading": 1, "found": 1, "created": 1, "revised": 0, "unchanged": 0, "rejected": 0,
                    "unresolved": 0}
                }
              ]
            }
            """;

    private CaptureExamples() {}
}
