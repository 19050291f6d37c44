package dev.postbag.local.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Gives out signed tokens that open the desk of a locally run Postbag. */
public final class DeskTokens {

    /** Who local tokens say they come from. */
    public static final String ISSUER = "https://postbag.local";

    /** Whom local tokens are for. */
    public static final String AUDIENCE = "postbag";

    /** The subject of tokens that name nobody. */
    public static final String NOBODY = "desk";

    private final DeskKeys keys;
    private final Clock clock;

    /** Tokens signed with these keys, valid from the clock's time on. */
    public DeskTokens(DeskKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A compact JWT for these roles that ends after the given time; nobody is named in it. */
    public String give(Collection<Role> roles, Duration validFor) {
        return give(NOBODY, roles, validFor);
    }

    /** The same for somebody with a name: who they are, where one must not do what another did. */
    public String give(String name, Collection<Role> roles, Duration validFor) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(name);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validFor).getEpochSecond()));
        claims.setStringListClaim(
                "groups", roles.stream().map(Role::group).distinct().toList());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(keys.signingKey().getPrivateKey());
        signature.setKeyIdHeaderValue(keys.signingKey().getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Signing a token failed", e);
        }
    }
}
