package dev.postbag.content.post;

import java.util.List;

/**
 * A revision as it is read.
 *
 * @param masked whether words of quotations are left out that it was made with: its hash is over all of them
 */
public record ShownRevision(Revision revision, boolean masked) {

    static ShownRevision of(Post post, Revision kept) {
        List<Block> blocks = post.masked(kept.blocks());
        return new ShownRevision(kept.showing(blocks), kept.erased() != null || !blocks.equals(kept.blocks()));
    }
}
