package dev.postbag.contracts.block;

import java.util.List;

/**
 * Other people's words inside a post.
 *
 * @param role {@code article}, {@code speech}, {@code document}, {@code reader} or {@code comment}
 */
public record Quotation(String id, Span span, double confidence, String role, Citation citation, List<Block> children)
        implements Block {
    public Quotation {
        children = List.copyOf(children);
    }
}
