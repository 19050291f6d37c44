package dev.postbag.gateway.openapi.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.gateway.openapi.ServiceDocument;
import dev.postbag.kit.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** OpenAPI documents as JSON files and class path resources. */
public final class DocumentFiles {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    /** Reads the document that a service's build left behind. */
    public ServiceDocument read(String service, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "The %s-service has no OpenAPI document at %s: package it first (./mvnw package)."
                            .formatted(service, file.toAbsolutePath().normalize()));
        }
        try {
            return new ServiceDocument(service, json.readValue(file.toFile(), TREE));
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "%s is no JSON document: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    /** Reads a document that is part of this program. */
    public Map<String, Object> resource(String name) {
        try {
            return json.readValue(Resources.text(name), TREE);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "%s is no JSON document: %s".formatted(name, unreadable.getMessage()), unreadable);
        }
    }

    /** Writes a document, with lines that end the same on every system. */
    public void write(Map<String, Object> document, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text(document));
        } catch (IOException unwritable) {
            throw new IllegalStateException("Cannot write %s.".formatted(file), unwritable);
        }
    }

    /** The document as it is written. */
    public String text(Map<String, Object> document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return json.writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON values cannot be written as JSON.", impossible);
        }
    }
}
