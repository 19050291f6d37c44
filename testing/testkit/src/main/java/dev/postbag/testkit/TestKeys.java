package dev.postbag.testkit;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key that signs tokens in tests, made new for each run. */
record TestKeys(EllipticCurveJsonWebKey key) {

    static TestKeys fresh() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("postbag-test");
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return new TestKeys(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key set services check tokens with, as JSON. */
    String publicKeys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** The key tokens are signed with, as JSON. */
    String signingKey() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }
}
