package dev.postbag.local.process;

import dev.postbag.local.mongo.MongoChoice;
import java.nio.file.Path;
import java.util.Map;

/** What the person starting Postbag asked for. */
public record RunSettings(
        Path root,
        DataDirectory data,
        int port,
        boolean withSample,
        MongoChoice mongodb,
        Map<String, String> environment) {

    /** Where the gateway will answer. */
    public String gateway() {
        return "http://127.0.0.1:" + port;
    }

    Path sampleFile() {
        return root.resolve("samples").resolve("harbour-lantern.txt");
    }
}
