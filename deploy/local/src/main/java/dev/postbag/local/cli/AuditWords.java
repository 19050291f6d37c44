package dev.postbag.local.cli;

import dev.postbag.local.desk.Integrity.Finding;
import java.util.Locale;
import java.util.Map;

/** What an audit's findings mean to people, and what to do about them. */
final class AuditWords {

    private static final String RESTORE = "restore it from a backup of MongoDB";
    private static final String TAKE_IN = "take the capture in again";
    private static final String WAIT = "see ./postbag status and the service's log, then audit again";
    private static final String COUNTED_ANEW = "nothing: they were counted anew";
    private static final String ERASED = "nothing: it was meant, and the revision keeps its hash";
    private static final String LETTERS =
            "see GET /api/v1/operations/dead-letters and send the message again; else " + RESTORE;

    private record Words(String what, String remedy) {}

    private static final Map<String, Words> KINDS = Map.ofEntries(
            Map.entry(
                    "bytes-missing",
                    new Words("the capture's bytes are gone", TAKE_IN + " from its file, or " + RESTORE)),
            Map.entry("bytes-damaged", new Words("the capture's bytes were altered", RESTORE)),
            Map.entry("size-differs", new Words("the capture's size is not what was noted", RESTORE)),
            Map.entry("capture-unreadable", new Words("the capture can no longer be read", RESTORE)),
            Map.entry(
                    "coverage-gap",
                    new Words("some of the capture's text is in no story", "report it, with the capture's format")),
            Map.entry("correction-missing", new Words("a correction of a reading is gone", RESTORE)),
            Map.entry("story-missing", new Words("a story of a capture is gone", RESTORE + ", or " + TAKE_IN)),
            Map.entry("story-changed", new Words("a story was altered", RESTORE)),
            Map.entry("stories-changed", new Words("a reading's stories were altered", RESTORE)),
            Map.entry("unresolved-story", new Words("nobody said what became of a story", LETTERS)),
            Map.entry("report-wrong", new Words("a reading's report does not add up", RESTORE)),
            Map.entry("event-stuck", new Words("news of a change was never sent", WAIT)),
            Map.entry("dead-letter", new Words("a message could not be used", LETTERS)),
            Map.entry("revision-missing", new Words("a revision is gone", RESTORE)),
            Map.entry("revision-erased", new Words("an erased comment's words were taken out of a revision", ERASED)),
            Map.entry("revision-changed", new Words("a revision was altered", RESTORE)),
            Map.entry("chain-broken", new Words("a revision does not follow the one before", RESTORE)),
            Map.entry("current-differs", new Words("the post does not show its last revision", RESTORE)),
            Map.entry("provenance-broken", new Words("a story leads to a revision that is not there", RESTORE)),
            Map.entry("post-missing", new Words("a revision has no post", RESTORE)),
            Map.entry("post-unreadable", new Words("a post cannot be read", RESTORE)),
            Map.entry("slug-lost", new Words("a post's address does not lead to it", RESTORE)),
            Map.entry("slug-orphaned", new Words("an address leads to no post", RESTORE)),
            Map.entry("story-unknown", new Words("a post tells of a story that ingest does not have", RESTORE)),
            Map.entry("outcome-missing", new Words("what became of a story is not with any post", RESTORE)),
            Map.entry("outcome-differs", new Words("two services disagree on what became of a story", RESTORE)),
            Map.entry("comment-unknown", new Words("a comment is not counted", LETTERS)),
            Map.entry("comment-hidden", new Words("a comment that can be read counts as hidden", LETTERS)),
            Map.entry("comment-shown", new Words("a comment that was taken down still counts", LETTERS)),
            Map.entry("comment-lost", new Words("a comment that counts is gone", RESTORE)),
            Map.entry("comment-misplaced", new Words("a comment counts under another post", RESTORE)),
            Map.entry("comment-stateless", new Words("a comment has no state", RESTORE)),
            Map.entry("comment-wordless", new Words("a comment lost its words", RESTORE)),
            Map.entry("comment-unlisted", new Words("a comment is hidden from its thread", RESTORE)),
            Map.entry("count-drifted", new Words("a comment's replies or reactions were miscounted", COUNTED_ANEW)),
            Map.entry("thread-missing", new Words("a comment's thread is gone", RESTORE)),
            Map.entry("parent-missing", new Words("what a comment answers is gone", RESTORE)));

    private AuditWords() {}

    /** How much of all captures of a format lies in what was read out of them. */
    static String coverage(String format, Map<String, Long> bytes) {
        long captures = bytes.getOrDefault("captures", 0L);
        long all = bytes.getOrDefault("bytes", 0L);
        if (!bytes.containsKey("uncovered")) {
            return "%s: %d captures, %d bytes, packed: where in them things lie is not known"
                    .formatted(format, captures, all);
        }
        long uncovered = bytes.getOrDefault("uncovered", 0L);
        return "%s: %d captures, %d bytes: %d in stories and comments, %d in furniture, %d blank, %d uncovered (%s %%)"
                .formatted(
                        format,
                        captures,
                        all,
                        bytes.getOrDefault("inEntries", 0L),
                        bytes.getOrDefault("inFurniture", 0L),
                        bytes.getOrDefault("blank", 0L),
                        uncovered,
                        uncovered == 0 ? "100" : String.format(Locale.ROOT, "%.2f", 100.0 * (all - uncovered) / all));
    }

    static String line(Finding finding) {
        Words words = KINDS.getOrDefault(finding.kind(), new Words("something does not fit", RESTORE));
        return "%s: %s. %s %s; expected: %s; found: %s; %s. What to do: %s."
                .formatted(
                        finding.kind(),
                        words.what(),
                        finding.thing(),
                        finding.id(),
                        finding.expected(),
                        finding.found(),
                        finding.lastWhole().isEmpty()
                                ? "never seen whole by an audit"
                                : "last whole " + finding.lastWhole(),
                        words.remedy());
    }
}
