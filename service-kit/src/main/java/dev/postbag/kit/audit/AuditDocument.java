package dev.postbag.kit.audit;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An audit's result as MongoDB keeps it. */
final class AuditDocument {

    private AuditDocument() {}

    static Document write(AuditResult result) {
        return new Document("request", result.request())
                .append("startedAt", Date.from(result.startedAt()))
                .append("endedAt", write(result.endedAt()))
                .append("expected", result.expected())
                .append("checked", new Document(new TreeMap<>(result.checked())))
                .append("coverage", coverage(result.coverage()))
                .append("misfits", new Document(new TreeMap<>(result.misfits())))
                .append(
                        "named",
                        result.named().stream().map(AuditDocument::write).toList())
                .append("unchecked", result.unchecked())
                .append("failure", result.failure());
    }

    static @Nullable AuditResult read(@Nullable Document kept) {
        return kept == null
                ? null
                : new AuditResult(
                        kept.get("request", Number.class).longValue(),
                        Objects.requireNonNull(read(kept.getDate("startedAt"))),
                        read(kept.getDate("endedAt")),
                        kept.get("expected", Number.class).longValue(),
                        numbers(kept.get("checked", Document.class)),
                        coverage(kept.get("coverage", new Document())),
                        numbers(kept.get("misfits", Document.class)),
                        kept.getList("named", Document.class, List.of()).stream()
                                .map(AuditDocument::readMisfit)
                                .toList(),
                        kept.getList("unchecked", String.class, List.of()),
                        kept.getString("failure"));
    }

    private static Document write(Misfit misfit) {
        return new Document("kind", misfit.kind())
                .append("thing", misfit.thing())
                .append("id", misfit.id())
                .append("expected", misfit.expected())
                .append("found", misfit.found())
                .append("lastWhole", write(misfit.lastWhole()));
    }

    private static Misfit readMisfit(Document kept) {
        return new Misfit(
                kept.getString("kind"),
                kept.getString("thing"),
                kept.getString("id"),
                kept.getString("expected"),
                kept.getString("found"),
                read(kept.getDate("lastWhole")));
    }

    private static @Nullable Date write(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static @Nullable Instant read(@Nullable Date time) {
        return time == null ? null : time.toInstant();
    }

    private static Document coverage(Map<String, Map<String, Long>> coverage) {
        Document written = new Document();
        new TreeMap<>(coverage).forEach((kind, amounts) -> written.append(kind, new Document(new TreeMap<>(amounts))));
        return written;
    }

    private static Map<String, Map<String, Long>> coverage(Document kept) {
        Map<String, Map<String, Long>> coverage = new TreeMap<>();
        kept.forEach((kind, amounts) -> coverage.put(kind, numbers((Document) amounts)));
        return coverage;
    }

    private static Map<String, Long> numbers(Document kept) {
        Map<String, Long> numbers = new TreeMap<>();
        kept.forEach((name, number) -> numbers.put(name, ((Number) number).longValue()));
        return numbers;
    }
}
