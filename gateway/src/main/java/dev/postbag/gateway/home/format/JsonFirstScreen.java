package dev.postbag.gateway.home.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.home.FirstScreen;
import dev.postbag.gateway.home.Part;
import dev.postbag.gateway.route.Inquired;
import dev.postbag.gateway.route.Inquiries;
import dev.postbag.gateway.route.Routes;
import dev.postbag.kit.json.Json;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The first screen as JSON. */
@Singleton
public class JsonFirstScreen implements FirstScreen<Buffer> {

    private static final ObjectMapper JSON = Json.mapper();
    private static final String SYNC = "/api/v1/sync";
    private static final String LIVE = "/api/v1/live";

    private final Routes routes;
    private final Inquiries<Buffer> inquiries;

    JsonFirstScreen(Routes routes, Inquiries<Buffer> inquiries) {
        this.routes = routes;
        this.inquiries = inquiries;
    }

    @Override
    public CompletionStage<Inquired<Buffer>> compose() {
        Map<Part, CompletableFuture<Optional<JsonNode>>> asked = new HashMap<>();
        Part.ALL.forEach(part -> asked.put(part, ask(part).toCompletableFuture()));
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    Map<Part, JsonNode> there = new HashMap<>();
                    asked.forEach((part, answer) -> answer.join().ifPresent(items -> there.put(part, items)));
                    return there.isEmpty() ? nothing() : answer(there);
                });
    }

    private CompletionStage<Optional<JsonNode>> ask(Part part) {
        return RequestPath.read(part.path())
                                .map(path -> routes.find("GET", path))
                                .orElse(new Routes.NoSuchRoute())
                        instanceof Routes.Found found
                ? inquiries.ask(found.operation(), part.target()).thenApply(JsonFirstScreen::items)
                : CompletableFuture.completedStage(Optional.empty());
    }

    private static Optional<JsonNode> items(Inquired<Buffer> answered) {
        if (!(answered instanceof Inquired.Answer<Buffer> answer) || answer.status() != 200) {
            return Optional.empty();
        }
        try {
            return Optional.<@Nullable JsonNode>ofNullable(
                            JSON.readTree(answer.body().getBytes()).get("items"))
                    .filter(JsonNode::isArray);
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Inquired<Buffer> nothing() {
        return new Inquired.Unanswered<>(503, "No part of the first screen can be had at the moment.");
    }

    private static Inquired<Buffer> answer(Map<Part, JsonNode> there) {
        ObjectNode screen = JSON.createObjectNode();
        ArrayNode warnings = JSON.createArrayNode();
        ObjectNode links = JSON.createObjectNode().put("self", PATH);
        for (Part part : Part.ALL) {
            if (there.containsKey(part)) {
                screen.set(part.name(), there.get(part));
            } else {
                warnings.addObject()
                        .put("part", part.name())
                        .put("code", "unavailable")
                        .put("detail", "This part could not be had at the moment: ask for it by its link, later.");
            }
            links.put(part.name(), part.list());
        }
        screen.set("warnings", warnings);
        screen.set("links", links.put("sync", SYNC).put("live", LIVE));
        byte[] body = bytes(screen);
        Map<String, List<String>> headers = new HashMap<>(Map.of("content-type", List.of("application/json")));
        if (warnings.isEmpty()) {
            headers.put("etag", List.of("W/\"" + hash(body) + "\""));
            headers.put("cache-control", List.of("no-cache"));
        } else {
            headers.put("cache-control", List.of("no-store"));
        }
        return new Inquired.Answer<>(200, headers, Buffer.buffer(body));
    }

    private static byte[] bytes(JsonNode screen) {
        try {
            return JSON.writeValueAsString(screen).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
