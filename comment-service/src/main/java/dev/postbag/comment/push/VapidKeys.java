package dev.postbag.comment.push;

import dev.postbag.comment.thread.Text;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;

/** The key pair by which push services know this blog again (RFC 8292). */
public final class VapidKeys {

    private static final byte[] PROBE = "postbag".getBytes(StandardCharsets.US_ASCII);

    private final byte[] publicBytes;
    private final byte[] privateBytes;

    private VapidKeys(byte[] publicBytes, byte[] privateBytes) {
        this.publicBytes = publicBytes;
        this.privateBytes = privateBytes;
    }

    /**
     * @param publicKey an uncompressed point of P-256, in base64url
     * @param privateKey the number that belongs to it, 32 bytes in base64url
     * @throws IllegalArgumentException where they are no pair; the message holds neither
     */
    public static VapidKeys of(String publicKey, String privateKey) {
        Optional<byte[]> open = DeviceKey.bytes(publicKey);
        Optional<byte[]> secret = DeviceKey.bytes(privateKey);
        boolean pair = open.flatMap(P256::publicKey)
                .flatMap(one -> secret.flatMap(P256::privateKey).map(other -> arePair(one, other)))
                .orElse(false);
        if (!pair) {
            throw new IllegalArgumentException("The VAPID keys are no pair on the curve P-256 in base64url");
        }
        return new VapidKeys(open.get(), secret.get());
    }

    private static boolean arePair(ECPublicKey open, ECPrivateKey secret) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(secret);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK signs with P-256", impossible);
        }
    }

    /** What clients call {@code applicationServerKey}, in base64url. */
    public String publicText() {
        return Text.base64(publicBytes);
    }

    public byte[] publicBytes() {
        return publicBytes.clone();
    }

    public ECPrivateKey privateKey() {
        return P256.privateKey(privateBytes).orElseThrow();
    }

    /** In base64url: what else is kept secret here is derived from it. */
    String privateText() {
        return Text.base64(privateBytes);
    }

    @Override
    public String toString() {
        return "VapidKeys[…]";
    }
}
