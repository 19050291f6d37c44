package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CommentSecretsTest {

    private final ThreadKey key = ThreadKey.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    /** Figures from an independent HMAC: a change would orphan every receipt given so far. */
    @Test
    void derivationsStayAsTheyAre() {
        CommentSecrets secrets = CommentSecrets.of(key, "4f1c9c1e-7a7e-4a6c-9b44-1d2f3a4b5c6d");

        assertThat(secrets.commentId()).isEqualTo("saktlumm2ghcsjpveii7ohvrwl");
        assertThat(secrets.receipt().secret()).isEqualTo("fvVf4llJm9nwhm6ih2_WC-vvdtRo4lrRo-Ggh5GBYlc");
        assertThat(secrets.contributor().secret()).isEqualTo("U3idH1D5OCrg6xWpI8PjlhfN2ZFh70qz-8M95ShOvy8");
        assertThat(secrets.receipt().hash()).isEqualTo("eLGkAgljYBS3vJwvnc0BLbQVWEWd5bi0KUJWNAWzWYw");
        assertThat(secrets.receipt().feedKey().secret()).isEqualTo("DWuMOLzyCgMtY1gtahkNZfbBGMRId5vyCHf2Sk9Lqmk");
        assertThat(secrets.receipt().feedKey().toString()).isEqualTo("FeedKey[…]");
        assertThat(secrets.contributor().hash(key)).isEqualTo("YyV9ufirIjFKss7zNWToyKBjLKEw8g-uyyvOCA-TliI");
    }

    @Test
    void withoutAKeyEachCommentHasSecretsOfItsOwn() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            CommentSecrets secrets = CommentSecrets.random(key, new SecureRandom());
            seen.add(secrets.commentId());
            seen.add(secrets.receipt().secret());
            seen.add(secrets.contributor().secret());
        }

        assertThat(seen).hasSize(300);
    }

    @Test
    void noSecretIsShownWhereItIsWrittenAsText() {
        CommentSecrets secrets = CommentSecrets.of(key, "0123456789abcdef");

        assertThat(secrets.receipt().toString())
                .doesNotContain(secrets.receipt().secret());
        assertThat(secrets.contributor().toString())
                .doesNotContain(secrets.contributor().secret());
        assertThat(key.toString()).isEqualTo("ThreadKey[…]");
        assertThat(secrets.toString()).doesNotContain("0123456789abcdef");
    }

    /** Moving a letter from one part to the next must not give the same print. */
    @Property
    void theFingerprintTellsWhereEachPartEnds(
            @ForAll @AlphaChars @StringLength(min = 2, max = 5) String one,
            @ForAll @AlphaChars @StringLength(min = 2, max = 5) String two) {
        CommentSecrets secrets = CommentSecrets.of(key, "0123456789abcdef");
        String moved = secrets.fingerprint("hash" + one.charAt(0), one.substring(1) + two, new Words("x"), "");

        assertThat(moved).isNotEqualTo(secrets.fingerprint("hash", one + two, new Words("x"), ""));
        assertThat(secrets.fingerprint("hash", one, new Words(two + "x"), ""))
                .isNotEqualTo(secrets.fingerprint("hash", one + two, new Words("x"), ""));
    }

    @Test
    void aFingerprintTellsWhatElseWasChosen() {
        CommentSecrets secrets = CommentSecrets.of(key, "0123456789abcdef");

        assertThat(secrets.fingerprint("hash", null, new Words("x"), ""))
                .isEqualTo("X1uk80ZV79z6kuGOVAPBvk65VwaL9tH3xRx7Vo0BtAI")
                .isNotEqualTo(secrets.fingerprint("hash", null, new Words("x"), "chosen"))
                .isNotEqualTo(secrets.fingerprint("hash", null, new Words("chosenx"), ""));
    }

    @Test
    void base32IsAsTheStandardHasIt() {
        assertThat(Text.base32("foobar".getBytes(StandardCharsets.US_ASCII), 9)).isEqualTo("mzxw6ytbo");
    }
}
