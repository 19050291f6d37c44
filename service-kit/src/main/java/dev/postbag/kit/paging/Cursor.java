package dev.postbag.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, handed to a client as an opaque word: the sort key of the last item given, its id last.
 *
 * @param list the list's name, so that a cursor of one list is refused by another
 * @param position the values the list is sorted by, in order
 */
public record Cursor(String list, List<String> position) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1_024;

    public Cursor {
        position = List.copyOf(position);
    }

    public static Cursor of(String list, String... position) {
        return new Cursor(list, List.of(position));
    }

    /** URL-safe, and guarded by a checksum: a cursor cut short or mistyped is told from one of ours. */
    public String encoded() {
        byte[] body = json();
        byte[] whole = ByteBuffer.allocate(Integer.BYTES + body.length)
                .putInt(checksum(body))
                .put(body)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * @param length how many values the list is sorted by
     * @throws ProblemException 400 {@code bad-cursor} when the word is not a cursor of this list
     */
    public static Cursor decode(String list, int length, String word) {
        if (word.length() > LONGEST) {
            throw bad();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(word);
            if (whole.length <= Integer.BYTES) {
                throw bad();
            }
            byte[] body = Arrays.copyOfRange(whole, Integer.BYTES, whole.length);
            @Nullable List<@Nullable String> values = JSON.readValue(body, new TypeReference<>() {});
            if (values == null || values.size() != length + 1 || values.contains(null)) {
                throw bad();
            }
            Cursor cursor = new Cursor(list, List.copyOf(values.subList(1, values.size())));
            // Of several words that mean the same only the one given out is taken: it has the right list's name, too.
            if (!cursor.encoded().equals(word)) {
                throw bad();
            }
            return cursor;
        } catch (IllegalArgumentException | IOException malformed) {
            throw bad();
        }
    }

    private byte[] json() {
        try {
            return JSON.writeValueAsBytes(
                    Stream.concat(Stream.of(list), position.stream()).toList());
        } catch (JsonProcessingException half) {
            throw new IllegalArgumentException("A position holds half a character", half);
        }
    }

    private static int checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update("postbag-cursor".getBytes(StandardCharsets.US_ASCII));
        crc.update(body);
        return (int) crc.getValue();
    }

    private static ProblemException bad() {
        return ProblemException.badRequest(
                "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list, unchanged.");
    }
}
