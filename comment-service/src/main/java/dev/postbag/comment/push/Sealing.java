package dev.postbag.comment.push;

import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Text;
import dev.postbag.comment.thread.ThreadKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How devices are kept in one thread, or for new posts, all or of one topic: under a key that is in no store, and that no other thread has.
 * Of one device in two of them nothing is alike, not even the length.
 */
public final class Sealing {

    private static final int ID_LENGTH = 26;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PLAIN_BYTES = DeviceSecret.BYTES + P256.PUBLIC_BYTES + Endpoint.LONGEST;
    private static final ThreadKey NO_THREAD = ThreadKey.of(new byte[32]);

    private final ThreadKey key;
    private final SecretKeySpec cipherKey;

    private Sealing(ThreadKey salt, VapidKeys secret) {
        // As HKDF extracts (RFC 5869): a salt that may be known, and a secret that is not.
        this.key = ThreadKey.of(salt.sign("push|" + secret.privateText()));
        this.cipherKey = new SecretKeySpec(key.sign("seal"), "AES");
    }

    static Sealing in(ThreadKey thread, VapidKeys secret) {
        return new Sealing(thread, secret);
    }

    static Sealing forNewPosts(VapidKeys secret) {
        return new Sealing(NO_THREAD, secret);
    }

    /** Under another key than those of any other topic, as if it were a thread. */
    static Sealing forNewPostsAbout(String topic, VapidKeys secret) {
        return new Sealing(ThreadKey.of(NO_THREAD.sign("topic|" + topic)), secret);
    }

    /** The same for the same device and interest, and for nothing else. */
    String id(Endpoint endpoint, Interest interest) {
        String about = switch (interest) {
            case Interest.NewPosts posts -> "posts";
            case Interest.NewPostsAbout posts -> "topic";
            case Interest.InThread thread -> "thread";
            case Interest.Replies replies -> "replies|" + replies.comment();
        };
        return Text.base32(key.sign("id|" + about + "|" + endpoint.address()), ID_LENGTH);
    }

    /** By which its push service knows messages of one subscription; the store does not know it by that. */
    String topic(String id) {
        return Text.base32(key.sign("topic|" + id), ID_LENGTH);
    }

    /** Ends the subscription; it is derived anew each time, and kept nowhere. */
    Receipt receipt(String id) {
        return new Receipt(Text.base64(key.sign("receipt|" + id)));
    }

    /** Whether it is this subscription's; takes as long whether it is or not. */
    boolean isReceipt(Receipt receipt, String id) {
        return MessageDigest.isEqual(ascii(receipt(id).secret()), ascii(receipt.secret()));
    }

    String seal(Device device, String id, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer plain = ByteBuffer.allocate(PLAIN_BYTES);
        plain.put(device.secret().bytes())
                .put(device.key().bytes())
                .put(ascii(device.endpoint().address().toString()));
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, id, plain.array()).orElseThrow();
        return Text.base64(ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array());
    }

    /** Nothing where it was sealed under another key, or for another id. */
    Optional<Device> open(String sealed, String id) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
        byte[] nonce = taken(bytes, NONCE_BYTES);
        return apply(Cipher.DECRYPT_MODE, nonce, id, taken(bytes, bytes.remaining()))
                .map(ByteBuffer::wrap)
                .map(Sealing::device);
    }

    private static Device device(ByteBuffer plain) {
        DeviceSecret secret = DeviceSecret.of(taken(plain, DeviceSecret.BYTES));
        DeviceKey key = DeviceKey.of(taken(plain, P256.PUBLIC_BYTES));
        String address = new String(taken(plain, plain.remaining()), StandardCharsets.US_ASCII);
        return new Device(Endpoint.read(address.substring(0, lengthOf(address))).orElseThrow(), key, secret);
    }

    /** Without the zeros that fill it up. */
    private static int lengthOf(String address) {
        int end = address.indexOf('\0');
        return end < 0 ? address.length() : end;
    }

    private Optional<byte[]> apply(int mode, byte[] nonce, String id, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ascii(id));
            return Optional.of(cipher.doFinal(input));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES-GCM", impossible);
        }
    }

    private static byte[] taken(ByteBuffer from, int length) {
        byte[] some = new byte[length];
        from.get(some);
        return some;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
