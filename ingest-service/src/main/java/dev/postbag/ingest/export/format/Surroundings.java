package dev.postbag.ingest.export.format;

import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.util.function.Consumer;

/** Goes through an export from entry to entry, and hands over what stands around them as furniture. */
final class Surroundings {

    static final String HEAD = "export head";
    static final String BETWEEN = "between entries";
    static final String FOOT = "export foot";

    private final ExportXml xml;
    private final Consumer<Finding> findings;
    private Mark reached;
    private boolean seen;
    private boolean begun;

    /** Reads what an element is, whichever it is. */
    @FunctionalInterface
    interface Visitor {
        /** Goes to the end of the element when it is an entry; false when it is none. */
        boolean read(Surroundings around) throws IOException, UnreadableCaptureException;
    }

    Surroundings(ExportXml xml, Consumer<Finding> findings) {
        this.xml = xml;
        this.findings = findings;
        this.reached = xml.begin();
    }

    /** To the end of the document. A visitor that finds an entry has to call {@link #entry} first. */
    void visitAll(Visitor visitor) throws IOException, UnreadableCaptureException {
        while (xml.next()) {
            if (xml.begins() && visitor.read(this)) {
                reached = xml.end();
                seen = false;
                begun = true;
            } else {
                seen |= !xml.isBlank();
            }
        }
        Mark end = xml.end();
        if (seen) {
            findings.accept(new Furniture(begun ? FOOT : HEAD, reached.to(end)));
        }
    }

    /** An entry begins here; gives the place. */
    Mark entry() {
        Mark begin = xml.begin();
        if (seen) {
            findings.accept(new Furniture(begun ? BETWEEN : HEAD, reached.to(begin)));
        }
        return begin;
    }
}
