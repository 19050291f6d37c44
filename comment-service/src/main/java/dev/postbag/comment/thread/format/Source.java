package dev.postbag.comment.thread.format;

import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** What a contributor wrote, for what is shown as it was written. */
record Source(String text) {

    String of(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining("\n"));
    }
}
