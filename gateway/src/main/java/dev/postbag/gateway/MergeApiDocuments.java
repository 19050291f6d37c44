package dev.postbag.gateway;

import dev.postbag.gateway.openapi.MergeResult;
import dev.postbag.gateway.openapi.MergingDocuments;
import dev.postbag.gateway.openapi.ServiceDocument;
import dev.postbag.gateway.openapi.Tree;
import dev.postbag.gateway.openapi.store.DocumentFiles;
import dev.postbag.gateway.route.Operation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The build's step that puts the services' OpenAPI documents together into the one the gateway serves. */
public final class MergeApiDocuments {

    private static final String PLATFORM = "openapi/platform.json";
    private static final String OWN = "openapi/gateway.json";

    private MergeApiDocuments() {}

    /** @param arguments where to write, the platform's version, then {@code service=file} for each service */
    public static void main(String... arguments) {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("Usage: MergeApiDocuments <output> <version> <service>=<file>...");
        }
        DocumentFiles files = new DocumentFiles();
        Stream<ServiceDocument> services = Arrays.stream(arguments)
                .skip(2)
                .map(argument -> argument.split("=", 2))
                .map(pair -> files.read(pair[0], Path.of(pair[1])));
        ServiceDocument own = new ServiceDocument(Operation.GATEWAY, files.resource(OWN));
        List<ServiceDocument> documents =
                Stream.concat(Stream.of(own), services).toList();
        Map<String, Object> platform = platform(files, arguments[1]);
        switch (new MergingDocuments(platform).merge(documents)) {
            case MergeResult.Merged merged -> files.write(merged.document(), Path.of(arguments[0]));
            case MergeResult.Refused refused ->
                throw new IllegalStateException("The services' OpenAPI documents do not fit together:\n  - "
                        + String.join("\n  - ", refused.reasons()));
        }
    }

    private static Map<String, Object> platform(DocumentFiles files, String version) {
        Map<String, Object> platform = new LinkedHashMap<>(files.resource(PLATFORM));
        Map<String, Object> info = new LinkedHashMap<>(Tree.object(platform, "info"));
        info.put("version", version);
        platform.put("info", info);
        return platform;
    }
}
