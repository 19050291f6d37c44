package dev.postbag.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Readings of made-up pages for tests. */
final class Pages {

    private Pages() {}

    static Reading reading(String page) {
        return reading(page, StandardCharsets.UTF_8);
    }

    static Reading reading(String page, Charset charset) {
        return new PlainTextReader().read(page.getBytes(charset), charset);
    }

    /** The blocks of a page with one story that has this body. */
    static List<Block> blocks(String body) {
        Reading reading = reading("Saturday, 23 August 2025\n\nA Story\n\n" + body);
        if (reading.stories().size() != 1) {
            throw new AssertionError("one story expected: " + reading);
        }
        return reading.stories().getFirst().blocks();
    }

    static List<String> outline(String body) {
        return Outline.of(blocks(body));
    }

    /** The first quotation among the blocks of a story with this body. */
    static Block.Quotation quotation(String body) {
        return blocks(body).stream()
                .filter(Block.Quotation.class::isInstance)
                .map(Block.Quotation.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static Citation citation(String body) {
        Citation citation = quotation(body).citation();
        if (citation == null) {
            throw new AssertionError("no citation");
        }
        return citation;
    }

    /** The root of the repository, found from wherever the tests run. */
    static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at;
    }
}
