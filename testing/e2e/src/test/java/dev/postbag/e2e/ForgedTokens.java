package dev.postbag.e2e;

import dev.postbag.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Tokens of every role at once that a platform must refuse, each wrong in one way. */
final class ForgedTokens {

    private static final float HOUR = 60;

    private final PublicJsonWebKey key;

    private ForgedTokens(PublicJsonWebKey key) {
        this.key = key;
    }

    /** What is wrong with it, and the token. */
    static Map<String, String> of(Platform platform) throws IOException, JoseException {
        return new ForgedTokens(keyOf(platform)).all();
    }

    private Map<String, String> all() throws JoseException {
        EllipticCurveJsonWebKey strangers = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        strangers.setKeyId(key.getKeyId());
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("signed by a stranger", signed(strangers, claims -> {}));
        tokens.put("not signed", unsigned());
        tokens.put("expired", signed(key, claims -> claims.setExpirationTimeMinutesInTheFuture(-HOUR)));
        tokens.put("not yet valid", signed(key, claims -> claims.setNotBeforeMinutesInThePast(-HOUR)));
        tokens.put("of another issuer", signed(key, claims -> claims.setIssuer("https://elsewhere.example")));
        tokens.put("for another audience", signed(key, claims -> claims.setAudience("elsewhere")));
        return tokens;
    }

    /** What it would be if nothing were wrong. */
    static String sound(Platform platform) throws IOException, JoseException {
        return signed(keyOf(platform), claims -> {});
    }

    private static PublicJsonWebKey keyOf(Platform platform) throws IOException, JoseException {
        Path secret = platform.data().resolve("keys").resolve("desk-private.jwk.json");
        return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(secret));
    }

    private String unsigned() throws JoseException {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + signed(key, claims -> {}).split("\\.")[1] + ".";
    }

    private static String signed(PublicJsonWebKey key, Consumer<JwtClaims> spoil) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://postbag.local");
        claims.setAudience("postbag");
        claims.setSubject("desk");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(HOUR);
        claims.setStringListClaim("groups", "reader", "editor", "moderator", "operator");
        spoil.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return signature.getCompactSerialization();
    }
}
