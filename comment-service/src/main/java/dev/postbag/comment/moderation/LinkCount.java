package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Mark;
import java.util.List;
import java.util.regex.Pattern;

/** How many links a comment holds, those included that are only written out. */
final class LinkCount {

    // No \b: before each character it goes back over all the accents that stand there.
    private static final Pattern WRITTEN = Pattern.compile("https?://|(?<![a-z0-9])www\\.", Pattern.CASE_INSENSITIVE);

    private LinkCount() {}

    static long of(Comment.Said said) {
        long written = WRITTEN.matcher(said.words().text()).results().count();
        return Math.max(written, of(said.current().blocks()));
    }

    private static long of(List<Block> blocks) {
        return blocks.stream().mapToLong(LinkCount::of).sum();
    }

    private static long of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.text().stream()
                        .flatMap(run -> run.marks().stream())
                        .filter(Mark.Link.class::isInstance)
                        .distinct()
                        .count();
            case Block.Listing list ->
                list.items().stream().mapToLong(LinkCount::of).sum();
            case Block.Quotation quotation -> of(quotation.children());
            case Block.Preformatted preformatted -> 0;
        };
    }
}
