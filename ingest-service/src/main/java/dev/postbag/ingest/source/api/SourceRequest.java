package dev.postbag.ingest.source.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The feed to follow. */
@Schema(name = "SourceRequest", description = "A feed to follow.")
public record SourceRequest(
        @Schema(
                description = "Its address: http or https, public.",
                required = true,
                examples = "https://blog.example/feeds/posts/default")
        @NotBlank
        @Size(max = 2048)
        String url) {}
