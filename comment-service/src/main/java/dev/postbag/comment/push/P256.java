package dev.postbag.comment.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** Keys on the curve P-256, the one that Web Push knows (RFC 8291, RFC 8292). */
final class P256 {

    static final int PUBLIC_BYTES = 65;
    static final int PRIVATE_BYTES = 32;

    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    /** Nothing where the bytes are no uncompressed point of the curve: with one beside it, secrets could leak. */
    static Optional<ECPublicKey> publicKey(byte[] bytes) {
        if (bytes.length != PUBLIC_BYTES || bytes[0] != UNCOMPRESSED) {
            return Optional.empty();
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 33, PUBLIC_BYTES));
        if (!isOnCurve(x, y)) {
            return Optional.empty();
        }
        try {
            return Optional.of((ECPublicKey) factory().generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A point of the curve is a key", impossible);
        }
    }

    /** Nothing where the bytes are no number that can be a key. */
    static Optional<ECPrivateKey> privateKey(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        if (bytes.length != PRIVATE_BYTES || number.signum() == 0 || number.compareTo(CURVE.getOrder()) >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of((ECPrivateKey) factory().generatePrivate(new ECPrivateKeySpec(number, CURVE)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every number below the order is a key", impossible);
        }
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        BigInteger field = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        BigInteger right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB());
        return x.compareTo(field) < 0
                && y.compareTo(field) < 0
                && y.pow(2).subtract(right).mod(field).signum() == 0;
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC");
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has the curve P-256", impossible);
        }
    }
}
