package dev.postbag.testkit;

import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Tokens for tests, as a service under {@link PostbagServers} takes them, and some that it must refuse. */
public final class Tokens {

    private static final String ISSUER = "https://postbag.local";
    private static final String AUDIENCE = "postbag";
    private static final float HOUR = 60;

    private Tokens() {}

    /** A token of somebody with this role, such as {@code editor}. */
    public static String forRole(String role) {
        return of(role, role + "@postbag.test");
    }

    /** A token of the one with this name, who has this role. */
    public static String of(String role, String name) {
        JwtClaims claims = claims(role, HOUR);
        claims.setSubject(name);
        return signed(claims, Shared.SIGNING_KEY.value());
    }

    /** A token that was good until an hour ago. */
    public static String expired(String role) {
        return signed(claims(role, -HOUR), Shared.SIGNING_KEY.value());
    }

    /** A token that says all the right things, signed with a key nobody trusts. */
    public static String signedByAStranger(String role) {
        return signed(claims(role, HOUR), TestKeys.fresh().signingKey());
    }

    private static JwtClaims claims(String role, float minutes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(role + "@postbag.test");
        claims.setClaim("upn", role + "@postbag.test");
        claims.setStringListClaim("groups", List.of(role));
        claims.setJwtId(UUID.randomUUID().toString());
        NumericDate issued = NumericDate.now();
        issued.addSeconds(-2 * 60 * 60);
        claims.setIssuedAt(issued);
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        return claims;
    }

    private static String signed(JwtClaims claims, String signingKey) {
        try {
            PublicJsonWebKey key = (PublicJsonWebKey) JsonWebKey.Factory.newJwk(signingKey);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setHeader("typ", "JWT");
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
