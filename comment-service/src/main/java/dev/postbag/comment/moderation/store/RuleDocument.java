package dev.postbag.comment.moderation.store;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.moderation.Check;
import dev.postbag.comment.moderation.Rule;
import java.time.Duration;
import java.util.Locale;
import org.bson.Document;

/** A rule as MongoDB keeps it: {@code {name, verdict, reason, check, …}}. */
final class RuleDocument {

    private static final String WITHIN = "withinSeconds";
    private static final String MOST = "most";
    private static final String CHECK = "check";

    private RuleDocument() {}

    static Document write(Rule rule) {
        Document document = new Document("name", rule.name())
                .append("verdict", rule.verdict().name().toLowerCase(Locale.ROOT))
                .append("reason", rule.reason().code());
        return switch (rule.check()) {
            case Check.WordList list -> document.append(CHECK, "words").append("words", list.words());
            case Check.Links links -> document.append(CHECK, "links").append(MOST, links.most());
            case Check.Flood flood ->
                document.append(CHECK, "flood")
                        .append(MOST, flood.most())
                        .append(WITHIN, flood.within().toSeconds());
            case Check.Repeats repeats ->
                document.append(CHECK, "repeats")
                        .append(WITHIN, repeats.within().toSeconds());
            case Check.PersonalData data -> document.append(CHECK, "personal-data");
        };
    }

    static Rule read(Document document) {
        String check = document.getString(CHECK);
        return new Rule(
                document.getString("name"),
                Verdict.valueOf(document.getString("verdict").toUpperCase(Locale.ROOT)),
                Reason.withCode(document.getString("reason")).orElseThrow(),
                switch (check) {
                    case "words" -> new Check.WordList(document.getList("words", String.class));
                    case "links" -> new Check.Links(document.getInteger(MOST));
                    case "flood" -> new Check.Flood(document.getInteger(MOST), within(document));
                    case "repeats" -> new Check.Repeats(within(document));
                    case "personal-data" -> new Check.PersonalData();
                    default -> throw new IllegalStateException("A stored rule checks " + check);
                });
    }

    private static Duration within(Document document) {
        return Duration.ofSeconds(document.getLong(WITHIN));
    }
}
