package dev.postbag.local.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path directory;

    private DeskKeys keys;
    private DeskTokens tokens;

    @BeforeEach
    void makeKeys() throws IOException {
        keys = DeskKeys.madeOnceIn(directory);
        tokens = new DeskTokens(keys, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aTokenHoldsAgainstThePublicSetAndSaysWhatItsBearerMayDo() throws Exception {
        String token = tokens.give(List.of(Role.EDITOR, Role.MODERATOR, Role.EDITOR), Duration.ofHours(2));

        JwtClaims claims = verifierOf(keys, NOW.plusSeconds(60)).processToClaims(token);

        assertThat(claims.getStringListClaimValue("groups")).containsExactly("editor", "moderator");
        assertThat(claims.getSubject()).isEqualTo("desk");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(NOW.plusSeconds(7200).getEpochSecond());
    }

    @Test
    void aTokenCanNameItsBearer() throws Exception {
        String token = tokens.give("ann", List.of(Role.MODERATOR), Duration.ofHours(2));

        assertThat(verifierOf(keys, NOW).processToClaims(token).getSubject()).isEqualTo("ann");
    }

    @Test
    void aTokenEnds() throws IOException {
        String token = tokens.give(List.of(Role.EDITOR), Duration.ofHours(2));

        assertThatThrownBy(() -> verifierOf(keys, NOW.plusSeconds(7201)).processToClaims(token))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void aTokenOfOtherKeysDoesNotHold(@TempDir Path elsewhere) throws IOException {
        String token = tokens.give(List.of(Role.OPERATOR), Duration.ofHours(2));

        assertThatThrownBy(() -> verifierOf(DeskKeys.madeOnceIn(elsewhere), NOW).processToClaims(token))
                .isInstanceOf(InvalidJwtException.class);
    }

    private static JwtConsumer verifierOf(DeskKeys keys, Instant time) throws IOException {
        try {
            JsonWebKeySet set = new JsonWebKeySet(Files.readString(keys.publicSet()));
            return new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(set.getJsonWebKeys()))
                    .setExpectedIssuer("https://postbag.local")
                    .setExpectedAudience("postbag")
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromSeconds(time.getEpochSecond()))
                    .build();
        } catch (org.jose4j.lang.JoseException e) {
            throw new IOException(e);
        }
    }
}
