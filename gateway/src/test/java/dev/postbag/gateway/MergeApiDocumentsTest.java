package dev.postbag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeApiDocumentsTest {

    @TempDir
    Path directory;

    @Test
    void theDocumentIsTheSameHoweverOftenItIsBuilt() throws IOException {
        Path content = write("content", document("/api/v1/posts", "listPosts"));
        Path comment = write("comment", document("/api/v1/comments", "listComments"));

        MergeApiDocuments.main(out("one").toString(), "7", "content=" + content, "comment=" + comment);
        MergeApiDocuments.main(out("two").toString(), "7", "comment=" + comment, "content=" + content);

        assertThat(out("one")).hasSameTextualContentAs(out("two"));
        assertThat(Files.readString(out("one")))
                .contains("\"version\" : \"7\"", "\"title\" : \"Postbag\"", "listPosts", "listComments", "getIntegrity")
                .endsWith("}\n");
    }

    @Test
    void aClashFailsTheBuildAndLeavesNoDocument() throws IOException {
        Path content = write("content", document("/api/v1/posts", "list"));
        Path comment = write("comment", document("/api/v1/comments", "list"));

        assertThatThrownBy(() ->
                        MergeApiDocuments.main(out("one").toString(), "7", "content=" + content, "comment=" + comment))
                .hasMessageStartingWith("The services' OpenAPI documents do not fit together:")
                .hasMessageContaining("\"list\" is given twice");
        assertThat(out("one")).doesNotExist();
    }

    @Test
    void aServiceThatWasNotBuiltIsNamed() {
        Path missing = directory.resolve("missing.json");

        assertThatThrownBy(() -> MergeApiDocuments.main(out("one").toString(), "7", "content=" + missing))
                .hasMessageContaining("The content-service has no OpenAPI document at " + missing);
    }

    private Path out(String name) {
        return directory.resolve("out").resolve(name + ".json");
    }

    private Path write(String service, String document) throws IOException {
        return Files.writeString(directory.resolve(service + ".json"), document);
    }

    /** The services describe what the gateway's own part refers to, in the same way. */
    private static String document(String path, String operationId) {
        return """
                {"openapi": "3.1.0", "paths": {"%s": {"get": {"operationId": "%s", "summary": "s"}}},
                 "components": {"schemas": {
                   "Problem": {"type": "object"}, "PostSummary": {"type": "object"}, "SourceArticle": {"type": "object"}}}}
                """.formatted(path, operationId);
    }
}
