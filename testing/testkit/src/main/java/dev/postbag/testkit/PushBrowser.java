package dev.postbag.testkit;

import dev.postbag.local.desk.PushKeys;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser that reads push messages as RFC 8291 has it, step by step, and knows nothing of how they are written.
 *
 * @param keys its key pair
 * @param auth the secret it shares with those who write to it, in base64url
 */
public record PushBrowser(PushKeys keys, String auth) {

    private static final int SALT = 16;
    private static final int POINT = 65;
    private static final byte LAST_RECORD = 2;

    public static PushBrowser fresh() {
        byte[] auth = new byte[16];
        new SecureRandom().nextBytes(auth);
        return new PushBrowser(
                PushKeys.fresh(), Base64.getUrlEncoder().withoutPadding().encodeToString(auth));
    }

    /** What it subscribes with. */
    public String p256dh() {
        return keys.publicKey();
    }

    /** The text of a message. */
    public String read(byte[] message) {
        ByteBuffer body = ByteBuffer.wrap(message);
        byte[] salt = taken(body, SALT);
        int recordSize = body.getInt();
        byte[] sender = taken(body, body.get());
        byte[] record = taken(body, body.remaining());
        if (recordSize <= record.length || sender.length != POINT) {
            throw new AssertionError("A message is one record, smaller than it may be, with its sender's key");
        }
        try {
            byte[] shared = hkdf(decoded(auth), agreed(sender), info("WebPush: info", decoded(p256dh()), sender), 32);
            byte[] key = hkdf(salt, shared, info("Content-Encoding: aes128gcm"), 16);
            byte[] nonce = hkdf(salt, shared, info("Content-Encoding: nonce"), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return unpadded(cipher.doFinal(record));
        } catch (GeneralSecurityException unreadable) {
            throw new AssertionError("The message is not for this browser", unreadable);
        }
    }

    private static String unpadded(byte[] plain) {
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != LAST_RECORD) {
            throw new AssertionError("No end is marked");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    private byte[] agreed(byte[] sender) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        KeyFactory factory = KeyFactory.getInstance("EC");
        PrivateKey own =
                factory.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, decoded(keys.privateKey())), curve));
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(sender, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(sender, 33, POINT)));
        PublicKey theirs = factory.generatePublic(new ECPublicKeySpec(point, curve));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    /** RFC 5869, of up to 32 bytes. */
    private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        byte[] expanded = hmac(
                hmac(salt, secret),
                ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array());
        return Arrays.copyOf(expanded, length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] info(String name, byte[]... keys) {
        ByteBuffer info = ByteBuffer.allocate(name.length() + 1 + keys.length * POINT);
        info.put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        for (byte[] key : keys) {
            info.put(key);
        }
        return info.array();
    }

    private static byte[] taken(ByteBuffer from, int length) {
        byte[] some = new byte[length];
        from.get(some);
        return some;
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
