package dev.postbag.ingest.correction.store;

import dev.postbag.ingest.correction.BlockKind;
import dev.postbag.ingest.correction.Change;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.QuotationRole;
import org.bson.Document;

/** What a correction orders, as MongoDB keeps it. */
final class ChangeDocument {

    private static final String TYPE = "type";

    private ChangeDocument() {}

    static Document write(Change change) {
        return switch (change) {
            case Change.SetType set ->
                new Document(TYPE, "setType")
                        .append("block", set.block())
                        .append("to", set.type().word());
            case Change.Quote quote ->
                new Document(TYPE, "quote")
                        .append("first", quote.first())
                        .append("last", quote.last())
                        .append("role", quote.role().name());
            case Change.Unquote unquote -> new Document(TYPE, "unquote").append("quotation", unquote.quotation());
            case Change.Split split ->
                new Document(TYPE, "split")
                        .append("at", split.at())
                        .append("title", split.title())
                        .append("publishedOn", split.publishedOn().toString());
            case Change.Join join -> new Document(TYPE, "join").append("story", join.story());
            case Change.TakeBack back -> new Document(TYPE, "takeBack").append("correction", back.correction());
        };
    }

    static Change read(Document document) {
        String type = document.getString(TYPE);
        return switch (type) {
            case "setType" -> new Change.SetType(document.getString("block"), BlockKind.of(document.getString("to")));
            case "quote" ->
                new Change.Quote(
                        document.getString("first"),
                        document.getString("last"),
                        QuotationRole.valueOf(document.getString("role")));
            case "unquote" -> new Change.Unquote(document.getString("quotation"));
            case "split" ->
                new Change.Split(
                        document.getString("at"),
                        document.getString("title"),
                        KnownDate.parse(document.getString("publishedOn")).orElseThrow());
            case "join" -> new Change.Join(document.getString("story"));
            case "takeBack" -> new Change.TakeBack(document.getInteger("correction"));
            default -> throw new IllegalStateException("no such change: " + type);
        };
    }
}
