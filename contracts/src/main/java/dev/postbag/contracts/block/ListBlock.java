package dev.postbag.contracts.block;

import java.util.List;

/**
 * Items one below the other.
 *
 * @param ordered whether the items are numbered
 * @param start the first item's number; 1 where they are not numbered
 */
public record ListBlock(String id, Span span, double confidence, boolean ordered, int start, List<List<Block>> items)
        implements Block {
    public ListBlock {
        items = items.stream().map(List::copyOf).toList();
    }
}
