package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Blank;
import dev.postbag.ingest.parse.CharacterWalk;
import dev.postbag.ingest.parse.Span;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The characters of a page, each with the byte it begins at; without NUL and without the byte order mark. */
final class PageText implements Places {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int[] starts;
    private final int length;

    private PageText(String text, int[] starts, int length) {
        this.text = text;
        this.starts = starts;
        this.length = length;
    }

    static PageText of(byte[] capture, Charset charset) {
        StringBuilder text = new StringBuilder(capture.length);
        int[][] starts = {new int[Math.max(16, capture.length)]};
        CharacterWalk.through(capture, charset).visitAll((character, start, end) -> {
            if (character != 0 && !(character == BYTE_ORDER_MARK && text.isEmpty())) {
                if (text.length() == starts[0].length) {
                    starts[0] = Arrays.copyOf(starts[0], starts[0].length * 2);
                }
                starts[0][text.length()] = start;
                text.append(character);
            }
        });
        return new PageText(text.toString(), starts[0], capture.length);
    }

    String text() {
        return text;
    }

    @Override
    public Span span(Stretch stretch) {
        return new Span(start(stretch.start()), end(stretch.end()));
    }

    /** The stretch without the blanks at both ends; of no length when there is nothing else. */
    Stretch trimmed(Stretch stretch) {
        int start = stretch.start();
        int end = stretch.end();
        while (start < end && Blank.is(text.charAt(start))) {
            start++;
        }
        while (end > start && Blank.is(text.charAt(end - 1))) {
            end--;
        }
        return new Stretch(start, end);
    }

    /** The characters that begin in a span of the capture. */
    String within(Span span) {
        return text.substring(firstFrom(span.start()), firstFrom(span.end()));
    }

    private int firstFrom(int at) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int start(int at) {
        return at < text.length() ? starts[at] : length;
    }

    /** Both halves of a surrogate pair begin at the same byte. */
    private int end(int at) {
        if (at == 0) {
            return 0;
        }
        int next = at;
        while (next < text.length() && starts[next] == starts[at - 1]) {
            next++;
        }
        return start(next);
    }
}
