package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.parse.CharacterWalk;
import dev.postbag.ingest.parse.SeeingFindings;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Reads a capture again for the desk, in the way it was read when it was last taken in. */
@ApplicationScoped
public class SeeingPages {

    private final SeeingFindings seeing;
    private final Captures captures;

    public SeeingPages(SeeingFindings seeing, Captures captures) {
        this.seeing = seeing;
        this.captures = captures;
    }

    /**
     * The capture's own reading: all of it where stories can be split and joined, else those wanted.
     *
     * @param most how many are wanted at most
     * @throws UnreadableCaptureException when the bytes can no longer be read
     */
    public DeskPage own(Capture capture, IntPredicate wanted, int most) throws IOException, UnreadableCaptureException {
        Declaration declaration = capture.newest().declaration();
        Layout layout = Layout.of(declaration.format());
        OwnStories own = layout == Layout.ENTRIES
                ? new OwnStories(layout, span -> "", wanted, most)
                : new OwnStories(layout, written(capture, layout), ordinal -> true, Integer.MAX_VALUE);
        try {
            seeing.see(capture.id(), capture.size(), declaration, own);
        } catch (OwnStories.EnoughException enough) {
            return own.page();
        }
        return own.page();
    }

    private Function<Span, String> written(Capture capture, Layout layout) throws IOException {
        if (layout != Layout.TEXT) {
            return span -> "";
        }
        try (InputStream bytes = captures.open(capture.id())
                .orElseThrow(() -> new IOException("The bytes of " + capture.id() + " went missing"))) {
            return written(bytes.readAllBytes(), capture.newest().declaration().charset());
        }
    }

    /** What stands at a place of a text. */
    static Function<Span, String> written(byte[] text, Charset charset) {
        StringBuilder characters = new StringBuilder();
        int[] starts = new int[text.length + 1];
        CharacterWalk.through(text, charset).visitAll((character, start, end) -> {
            starts[characters.length()] = start;
            characters.append(character);
        });
        return span -> {
            int from = place(starts, characters.length(), span.start());
            int to = place(starts, characters.length(), span.end());
            return characters.substring(from, to);
        };
    }

    private static int place(int[] starts, int length, int start) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
