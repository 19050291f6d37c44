package dev.postbag.ingest.integrity;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Stories as they lie in the store, for whoever checks that nothing of them was lost or altered. */
public interface KeptStories {

    /** Of one reading of a capture, in the order they were found. */
    void visit(String capture, int reading, Consumer<KeptStory> visitor);

    /** What became of each that others were told of: {@code outcome|post|revision}, or {@code unresolved}. */
    void visitOutcomes(BiConsumer<String, String> idAndOutcome);
}
