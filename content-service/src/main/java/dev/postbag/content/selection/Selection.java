package dev.postbag.content.selection;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.WithdrawalReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post that was made of picks, laid out as it was ordered.
 *
 * @param introduction what stands before the first comment
 */
public record Selection(Post post, @Nullable String introduction, List<Held> picks) {

    public Selection {
        picks = List.copyOf(picks);
    }

    /**
     * A comment that it holds.
     *
     * @param note what stands between this comment and the one before
     * @param takenDown why its words are out; none while they stand
     */
    public record Held(
            String comment,
            int revision,
            @Nullable String note,
            @Nullable WithdrawalReason takenDown) {}

    static Selection of(Post post) {
        List<Held> picks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Set<String> met = new HashSet<>();
        @Nullable String introduction = null;
        for (Block block : post.current().blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                words.add(paragraph.text().stream().map(Block.Text::text).collect(Collectors.joining()));
            }
            // What repeated a comment's words is masked as that comment too.
            if (block instanceof Block.Quotation quotation
                    && quotation.lifted() != null
                    && met.add(quotation.lifted().comment())) {
                @Nullable String before = words.isEmpty() ? null : String.join("\n\n", words);
                words.clear();
                introduction = picks.isEmpty() ? before : introduction;
                Block.Withdrawn withdrawn = quotation.withdrawn();
                picks.add(new Held(
                        quotation.lifted().comment(),
                        quotation.lifted().revision(),
                        picks.isEmpty() ? null : before,
                        withdrawn == null ? null : withdrawn.reason()));
            }
        }
        return new Selection(post, introduction, picks);
    }
}
