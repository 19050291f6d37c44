package dev.postbag.local.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/**
 * The key pair by which push services know one data directory's blog again (VAPID).
 *
 * @param publicKey an uncompressed point of P-256, in base64url
 * @param privateKey the number that belongs to it, in base64url
 */
public record PushKeys(String publicKey, String privateKey) {

    private static final String FILE = "push-private.jwk.json";
    private static final byte UNCOMPRESSED = 4;
    private static final int POINT_BYTES = 65;

    /** Those of a directory; made when there are none yet, so that every later call gives the same ones. */
    public static PushKeys madeOnceIn(Path directory) throws IOException {
        KeyFile file = KeyFile.in(directory, FILE);
        file.makeOnce(made -> {});
        return file.read()
                .map(PushKeys::of)
                .orElseThrow(() -> new KeysUnusable("The key file " + file.file()
                        + " is damaged. Stop Postbag, delete the file, and start it again: new keys are made, and"
                        + " devices that were told of new comments have to ask for it again."));
    }

    /** Some that nobody has. */
    public static PushKeys fresh() {
        return of(KeyFile.generated());
    }

    private static PushKeys of(EllipticCurveJsonWebKey key) {
        Map<String, Object> parts = key.toParams(OutputControlLevel.INCLUDE_PRIVATE);
        ByteBuffer point = ByteBuffer.allocate(POINT_BYTES).put(UNCOMPRESSED);
        point.put(Base64.getUrlDecoder().decode(text(parts, "x")));
        point.put(Base64.getUrlDecoder().decode(text(parts, "y")));
        return new PushKeys(Base64.getUrlEncoder().withoutPadding().encodeToString(point.array()), text(parts, "d"));
    }

    private static String text(Map<String, Object> parts, String name) {
        return Objects.requireNonNull(parts.get(name)).toString();
    }

    @Override
    public String toString() {
        return "PushKeys[…]";
    }
}
