package dev.postbag.comment.thread.store;

import dev.postbag.comment.decision.Decider;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** A decision as MongoDB keeps it: {@code {id, revision, moderator or rule, verdict, reason, text, at, …}}. */
final class DecisionDocument {

    private static final String MODERATOR = "moderator";
    private static final String RULE = "rule";
    private static final String WAITED_SINCE = "waitedSince";

    private DecisionDocument() {}

    static Document write(Decision decision) {
        String decider = switch (decision.by()) {
            case Decider.Moderator moderator -> MODERATOR;
            case Decider.Rule rule -> RULE;
        };
        Document document = new Document("id", decision.id())
                .append("revision", decision.revision())
                .append(decider, decision.by().name())
                .append("verdict", decision.verdict().name().toLowerCase(Locale.ROOT))
                .append("reason", decision.reason().code())
                .append("text", decision.text())
                .append("at", Date.from(decision.at()))
                .append("onReport", decision.onReport())
                .append("onAppeal", decision.onAppeal());
        return decision.waitedSince() == null
                ? document
                : document.append(WAITED_SINCE, Date.from(decision.waitedSince()));
    }

    static Decision read(Document document) {
        String moderator = document.getString(MODERATOR);
        return new Decision(
                document.getString("id"),
                document.getInteger("revision"),
                moderator == null
                        ? new Decider.Rule(Objects.requireNonNull(document.getString(RULE)))
                        : new Decider.Moderator(moderator),
                Verdict.valueOf(document.getString("verdict").toUpperCase(Locale.ROOT)),
                Reason.withCode(document.getString("reason")).orElseThrow(),
                document.getString("text"),
                document.getDate("at").toInstant(),
                document.getBoolean("onReport"),
                document.getBoolean("onAppeal"),
                Optional.ofNullable(document.getDate(WAITED_SINCE))
                        .map(Date::toInstant)
                        .orElse(null));
    }
}
