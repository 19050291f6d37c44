package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.moderation.Check;
import dev.postbag.comment.moderation.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as it is sent and shown. */
@Schema(name = "ModerationRule", description = "What is done by itself with a comment in which something is found.")
public record RuleView(
        @Schema(
                description = "What decisions name it by: up to 40 lower-case letters, digits and hyphens.",
                examples = "banned-words",
                required = true)
        @Nullable
        String name,

        @Schema(
                enumeration = {"reject", "hold"},
                required = true)
        @Nullable
        String verdict,

        @Schema(description = "Why, as a decision's code.", examples = "abuse", required = true) @Nullable
        String reason,

        @Schema(
                description =
                        "What is looked for: words of a list; more than `most` links; more than `most` comments of"
                                + " one contributor in one thread `withinSeconds`; words said before in the thread"
                                + " `withinSeconds`; an e-mail address or a telephone number.",
                enumeration = {"words", "links", "flood", "repeats", "personal-data"},
                required = true)
        @Nullable
        String check,

        @Schema(description = "Of words: up to 2,000 words or phrases, without case and accents.") @Nullable
        List<@Nullable String> words,

        @Schema(description = "Of links and flood: how many are let pass.", minimum = "0") @Nullable
        Integer most,

        @Schema(description = "Of flood and repeats: up to 30 days.", minimum = "1") @Nullable
        Long withinSeconds) {

    private static final long LONGEST = Duration.ofDays(30).toSeconds();

    static RuleView of(Rule rule) {
        String verdict = rule.verdict().name().toLowerCase(Locale.ROOT);
        String reason = rule.reason().code();
        return switch (rule.check()) {
            case Check.WordList list ->
                new RuleView(rule.name(), verdict, reason, "words", List.copyOf(list.words()), null, null);
            case Check.Links links -> new RuleView(rule.name(), verdict, reason, "links", null, links.most(), null);
            case Check.Flood flood ->
                new RuleView(
                        rule.name(),
                        verdict,
                        reason,
                        "flood",
                        null,
                        flood.most(),
                        flood.within().toSeconds());
            case Check.Repeats repeats ->
                new RuleView(
                        rule.name(),
                        verdict,
                        reason,
                        "repeats",
                        null,
                        null,
                        repeats.within().toSeconds());
            case Check.PersonalData data ->
                new RuleView(rule.name(), verdict, reason, "personal-data", null, null, null);
        };
    }

    /** Ends the request where it is no rule. */
    Rule read(String at) {
        if (name == null || !Rule.isName(name)) {
            throw ModerationProblems.invalid(at + "/name", "must be 1 to 40 lower-case letters, digits and hyphens");
        }
        Verdict decided = Optional.ofNullable(verdict)
                .filter(word -> word.equals("reject") || word.equals("hold"))
                .map(word -> Verdict.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> ModerationProblems.invalid(at + "/verdict", "must be reject or hold"));
        Reason why = Optional.ofNullable(reason)
                .flatMap(Reason::withCode)
                .filter(known -> known.isFor(decided) && known.isOpen())
                .orElseThrow(() -> ModerationProblems.invalid(at + "/reason", "is no reason for this verdict"));
        return new Rule(name, decided, why, readCheck(at));
    }

    private Check readCheck(String at) {
        return switch (check == null ? "" : check) {
            case "words" -> new Check.WordList(readWords(at));
            case "links" -> new Check.Links(readMost(at));
            case "flood" -> new Check.Flood(readMost(at), readWithin(at));
            case "repeats" -> new Check.Repeats(readWithin(at));
            case "personal-data" -> new Check.PersonalData();
            default ->
                throw ModerationProblems.invalid(
                        at + "/check", "must be words, links, flood, repeats or personal-data");
        };
    }

    private List<String> readWords(String at) {
        if (words == null || words.isEmpty() || words.size() > Check.WordList.MOST) {
            throw ModerationProblems.invalid(at + "/words", "must be 1 to %,d words".formatted(Check.WordList.MOST));
        }
        return words.stream()
                .map(word -> Optional.ofNullable(word)
                        .filter(text -> !text.isBlank() && text.length() <= Check.WordList.LONGEST)
                        .orElseThrow(() -> ModerationProblems.invalid(
                                at + "/words", "each must have 1 to %d characters".formatted(Check.WordList.LONGEST))))
                .toList();
    }

    private int readMost(String at) {
        if (most == null || most < 0) {
            throw ModerationProblems.invalid(at + "/most", "must be a number, 0 or more");
        }
        return most;
    }

    private Duration readWithin(String at) {
        if (withinSeconds == null || withinSeconds < 1 || withinSeconds > LONGEST) {
            throw ModerationProblems.invalid(at + "/withinSeconds", "must be 1 to %,d".formatted(LONGEST));
        }
        return Duration.ofSeconds(withinSeconds);
    }
}
