package dev.postbag.gateway.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request that everybody on its way reads in the same way: no dot segments, no hidden separators, nothing
 * encoded twice, no path parameters.
 */
public record RequestPath(List<String> segments) {

    /** Under this name the path of a request is kept with it. */
    public static final String KEY = RequestPath.class.getName();

    private static final String PLAIN = "-._~!$&'()*+,=:@/";
    private static final String NEVER_ENCODED = "./\\%;";

    public RequestPath {
        segments = List.copyOf(segments);
    }

    /**
     * @param target a request's target as sent
     * @return the path, or nothing when it could be read in two ways or is none
     */
    public static Optional<RequestPath> read(String target) {
        int query = target.indexOf('?');
        String raw = query < 0 ? target : target.substring(0, query);
        if (!raw.startsWith("/") || !isQuery(query < 0 ? "" : target.substring(query + 1))) {
            return Optional.empty();
        }
        List<String> decoded = new ArrayList<>();
        for (String segment : split(raw)) {
            Optional<String> text = decode(segment);
            if (text.isEmpty() || text.get().equals(".") || text.get().equals("..")) {
                return Optional.empty();
            }
            decoded.add(text.get());
        }
        return Optional.of(new RequestPath(decoded));
    }

    /** The segments as they are written. */
    public static List<String> split(String path) {
        return Arrays.asList(path.substring(1).split("/", -1));
    }

    private static boolean isQuery(String query) {
        return query.chars().allMatch(character -> character > ' ' && character < 0x7f && character != '#');
    }

    private static Optional<String> decode(String segment) {
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int index = 0; index < segment.length(); index++) {
            char character = segment.charAt(index);
            if (character == '%') {
                int octet = octet(segment, index + 1);
                if (octet < ' ' || octet == 0x7f || NEVER_ENCODED.indexOf(octet) >= 0) {
                    return Optional.empty();
                }
                bytes.put((byte) octet);
                index += 2;
            } else if (isPlain(character)) {
                bytes.put((byte) character);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || PLAIN.indexOf(character) >= 0;
    }

    private static int octet(String text, int start) {
        if (start + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(start), 16);
        int low = Character.digit(text.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
