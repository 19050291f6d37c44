package dev.postbag.content.post.store;

import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawnQuotation;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A withdrawn quotation as MongoDB holds it, inside its post. */
final class WithdrawnQuotationDocument {

    private WithdrawnQuotationDocument() {}

    static List<Document> write(List<WithdrawnQuotation> withdrawn) {
        return withdrawn.stream()
                .map(each -> new Document("quotation", BlockDocument.quotation(each.quotation()))
                        .append("reason", each.reason().code())
                        .append("note", each.note())
                        .append("at", Date.from(each.at())))
                .toList();
    }

    static List<WithdrawnQuotation> read(List<Document> documents) {
        return documents.stream()
                .map(document -> new WithdrawnQuotation(
                        BlockDocument.readQuotation(document.get("quotation", Document.class)),
                        WithdrawalReason.read(document.getString("reason")).orElseThrow(),
                        document.getString("note"),
                        RevisionDocument.time(document, "at")))
                .toList();
    }
}
