package dev.postbag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void aTokenForARoleHoldsAgainstTheKeySetOfTheRun() throws Exception {
        JwtClaims claims = service().processToClaims(Tokens.forRole("editor"));

        assertThat(claims.getStringListClaimValue("groups")).containsExactly("editor");
        assertThat(claims.getSubject()).isEqualTo("editor@postbag.test");
    }

    @Test
    void anExpiredOneAndAStrangersAreRefused() throws Exception {
        JwtConsumer service = service();

        assertThatThrownBy(() -> service.processToClaims(Tokens.expired("editor")))
                .isInstanceOf(InvalidJwtException.class);
        assertThatThrownBy(() -> service.processToClaims(Tokens.signedByAStranger("editor")))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void thePublicKeySetHoldsNoPrivateKey() throws IOException {
        assertThat(publicKeys()).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
    }

    private static JwtConsumer service() throws Exception {
        return new JwtConsumerBuilder()
                .setExpectedIssuer("https://postbag.local")
                .setExpectedAudience("postbag")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(publicKeys()).getJsonWebKeys()))
                .build();
    }

    private static String publicKeys() throws IOException {
        return Files.readString(Path.of(URI.create(Shared.PUBLIC_KEYS.value())));
    }
}
