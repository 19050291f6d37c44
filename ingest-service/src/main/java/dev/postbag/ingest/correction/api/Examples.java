package dev.postbag.ingest.correction.api;

/** Stories and corrections as the API's document shows them. */
final class Examples {

    static final String STORY = """
            {
              "name": "s1",
              "tag": "c0-5f0c7a9d3be1a2c4d5e6f708",
              "title": "The harbour lamp is lit",
              "publishedOn": "2025-08-23",
              "confidence": 0.95,
              "leastSure": 0.5,
              "start": 26,
              "end": 160,
              "heads": [
                {"name": "s1.day", "type": "paragraph", "confidence": 1.0, "start": 0, "end": 24,
                  "words": "Saturday, 23 August 2025"},
                {"name": "s1.title", "type": "heading", "confidence": 1.0, "start": 26, "end": 49,
                  "words": "The harbour lamp is lit"}
              ],
              "blocks": [
                {"name": "s1.b1", "type": "paragraph", "confidence": 0.95, "start": 51, "end": 99,
                  "words": "Somebody mended the lamp at the end of the pier."},
                {"name": "s1.b2", "type": "quotation", "confidence": 0.5, "start": 101, "end": 160, "role": "document",
                  "children": [
                    {"name": "s1.b2.b1", "type": "paragraph", "confidence": 0.95, "start": 101, "end": 160,
                      "words": "The harbour office thanks whoever it was."}
                  ]}
              ]
            }
            """;

    static final String STORIES = "{\"items\": [" + STORY + "]}";

    static final String ORDER = """
            {"type": "setType", "block": "s1.b1", "to": "heading"}
            """;

    static final String SPLIT = """
            {"type": "split", "at": "s1.b4", "title": "Ferry times", "publishedOn": "2025-08-22"}
            """;

    static final String TAKE_BACK = """
            {"type": "takeBack", "correction": 1}
            """;

    static final String MADE = """
            {
              "number": 1,
              "order": {"type": "setType", "block": "s1.b1", "to": "heading"},
              "madeAt": "2025-08-24T09:00:00Z",
              "role": "editor",
              "takenBack": false,
              "stories": [{"story": "s1"}]
            }
            """;

    static final String SETTLED = """
            {
              "number": 1,
              "order": {"type": "setType", "block": "s1.b1", "to": "heading"},
              "madeAt": "2025-08-24T09:00:00Z",
              "role": "editor",
              "takenBack": false,
              "stories": [{"story": "s1", "outcome": "revised", "post": "k3jq7w2m5xv6tq4nbc2ahd3feu", "revision": 2,
                "reason": "corrected"}]
            }
            """;

    static final String LIST = "{\"items\": [" + SETTLED + "]}";

    private Examples() {}
}
