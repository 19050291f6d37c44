package dev.postbag.comment.thread.store;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Revision;
import dev.postbag.comment.thread.Words;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A revision as MongoDB keeps it: {@code {revision, body, blocks, at}}. What was kept before there were revisions has a
 * body alone: it is the first one, and was plain text.
 */
final class RevisionDocument {

    private static final String NUMBER = "revision";
    private static final String BODY = "body";
    private static final String BLOCKS = "blocks";
    private static final String AT = "at";

    private RevisionDocument() {}

    static Document write(Revision revision) {
        return new Document(NUMBER, revision.number())
                .append(BODY, revision.words().text())
                .append(BLOCKS, BlockDocument.write(revision.blocks()))
                .append(AT, Date.from(revision.at()));
    }

    static Revision read(Document document, Instant createdAt) {
        Words words = new Words(document.getString(BODY));
        return new Revision(
                document.getInteger(NUMBER, 1),
                words,
                Optional.ofNullable(document.getList(BLOCKS, Document.class))
                        .map(BlockDocument::read)
                        .orElseGet(() -> Block.plain(words)),
                Optional.ofNullable(document.getDate(AT)).map(Date::toInstant).orElse(createdAt));
    }

    static List<Revision> readAll(Document document, String field, Instant createdAt) {
        return Optional.ofNullable(document.getList(field, Document.class)).orElse(List.of()).stream()
                .map(revision -> read(revision, createdAt))
                .toList();
    }
}
