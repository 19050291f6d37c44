package dev.postbag.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was sent and must be found nowhere, in every form in which it could have been kept. */
public final class Planted {

    private final Map<String, String> forms = new LinkedHashMap<>();

    /** Something of which the hash may be kept, such as a receipt. */
    public Planted plain(String text) {
        forms.put(text, text);
        forms.put(Base64.getEncoder().encodeToString(bytes(text)), text + " in base64");
        return this;
    }

    /** Something of which not even an unkeyed hash may be kept, such as an address. */
    public Planted hashedToo(String text) {
        plain(text);
        Stream.of("SHA-256", "SHA-1", "MD5").forEach(algorithm -> {
            byte[] hash = hash(algorithm, text);
            String what = "the %s of %s".formatted(algorithm, text);
            forms.put(HexFormat.of().formatHex(hash), what);
            forms.put(HexFormat.of().withUpperCase().formatHex(hash), what);
            forms.put(Base64.getEncoder().withoutPadding().encodeToString(hash), what);
            forms.put(Base64.getUrlEncoder().withoutPadding().encodeToString(hash), what);
            forms.put(new String(hash, StandardCharsets.ISO_8859_1), what);
        });
        return this;
    }

    /** What of it is in the text. */
    public List<String> in(String text) {
        List<String> found = new ArrayList<>();
        forms.forEach((form, what) -> {
            if (text.contains(form)) {
                found.add(what);
            }
        });
        return found;
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
