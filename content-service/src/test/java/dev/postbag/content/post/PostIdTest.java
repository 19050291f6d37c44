package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.MessageDigest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PostIdTest {

    @Property
    void anIdIsTheFirst130BitsOfTheKeysDigestInBase32(@ForAll String key) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(("post|" + key).getBytes("UTF-8"));
        BigInteger bits = new BigInteger(1, digest).shiftRight(256 - 130);
        StringBuilder expected = new StringBuilder();
        for (int place = 25; place >= 0; place--) {
            int five = bits.shiftRight(5 * place).intValue() & 31;
            expected.append("abcdefghijklmnopqrstuvwxyz234567".charAt(five));
        }

        assertThat(PostId.of(key).value()).isEqualTo(expected.toString());
    }

    @Test
    void whatCannotBeAnIdIsNotRead() {
        assertThat(PostId.read("lanterns-on-the-canal")).isEmpty();
        assertThat(PostId.read("A".repeat(26))).isEmpty();
        assertThat(PostId.read(PostId.of("x").value())).contains(PostId.of("x"));
    }
}
