package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.Rule;
import dev.postbag.comment.moderation.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules as they are sent and shown. */
@Schema(name = "ModerationRules", description = "The rules in their order: the first that finds something decides.")
public record RuleBookView(
        @Schema(description = "Up to 20 rules, each with a name of its own.", required = true, maxItems = 20) @Nullable
        List<@Nullable RuleView> rules) {

    static RuleBookView of(RuleBook book) {
        return new RuleBookView(
                List.copyOf(book.rules().stream().map(RuleView::of).toList()));
    }

    static List<Rule> read(@Nullable RuleBookView sent) {
        List<@Nullable RuleView> rules = sent == null ? null : sent.rules();
        if (rules == null || rules.size() > RuleBook.MOST) {
            throw ModerationProblems.invalid("/rules", "must be up to %d rules".formatted(RuleBook.MOST));
        }
        List<Rule> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            String at = "/rules/" + i;
            RuleView rule = rules.get(i);
            if (rule == null) {
                throw ModerationProblems.invalid(at, "must be a rule");
            }
            read.add(rule.read(at));
            if (!names.add(read.getLast().name())) {
                throw ModerationProblems.invalid(at + "/name", "is another rule's");
            }
        }
        return read;
    }
}
