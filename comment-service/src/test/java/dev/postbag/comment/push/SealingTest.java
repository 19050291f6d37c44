package dev.postbag.comment.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.ThreadKey;
import dev.postbag.local.desk.PushKeys;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final VapidKeys KEYS = PushSamples.keys();
    private static final Interest THREAD = new Interest.InThread("post");

    private final Device device = PushSamples.device("https://push.example/" + "a".repeat(200));
    private final Sealing here = Sealing.in(Samples.key(), KEYS);
    private final Sealing there = Sealing.in(Samples.key(), KEYS);

    @Test
    void aDeviceIsOpenedAsItWasSealed() {
        for (int length : List.of(1, 300, Endpoint.LONGEST - "https://push.example/".length())) {
            Device sealed = PushSamples.device("https://push.example/" + "a".repeat(length));
            String id = here.id(sealed.endpoint(), THREAD);

            assertThat(here.open(here.seal(sealed, id, RANDOM), id)).contains(sealed);
        }
    }

    @Test
    void ofOneDeviceInTwoThreadsNothingIsAlike() {
        String idHere = here.id(device.endpoint(), THREAD);
        String idThere = there.id(device.endpoint(), THREAD);

        assertThat(idThere).isNotEqualTo(idHere);
        assertThat(there.receipt(idThere)).isNotEqualTo(here.receipt(idHere));
        String sealedHere = here.seal(device, idHere, RANDOM);
        String sealedThere = there.seal(device, idThere, RANDOM);
        for (int start = 0; start + 8 <= sealedHere.length(); start++) {
            assertThat(sealedThere).doesNotContain(sealedHere.substring(start, start + 8));
        }
        assertThat(here.seal(PushSamples.device("https://push.example/x"), idHere, RANDOM))
                .hasSameSizeAs(sealedHere);
    }

    @Test
    void itIsOpenedUnderItsOwnKeyAndIdAlone() {
        ThreadKey thread = Samples.key();
        Sealing sealing = Sealing.in(thread, KEYS);
        String sealed = sealing.seal(device, "id", RANDOM);

        assertThat(Sealing.in(thread, KEYS).open(sealed, "id")).contains(device);
        assertThat(sealing.open(sealed, "other")).isEmpty();
        assertThat(there.open(sealed, "id")).isEmpty();
        // Whoever has the store has the thread's key, and not this blog's.
        assertThat(Sealing.in(thread, PushSamples.keys()).open(sealed, "id")).isEmpty();
        assertThat(Sealing.in(thread, PushSamples.keys()).id(device.endpoint(), THREAD))
                .isNotEqualTo(sealing.id(device.endpoint(), THREAD));
    }

    @Test
    void sealedAgainItIsTheSameOneAndLooksDifferent() {
        String id = here.id(device.endpoint(), THREAD);

        assertThat(here.id(device.endpoint(), THREAD)).isEqualTo(id).matches("[a-z2-7]{26}");
        assertThat(here.seal(device, id, RANDOM)).isNotEqualTo(here.seal(device, id, RANDOM));
        assertThat(here.id(device.endpoint(), new Interest.Replies("post", "comment")))
                .isNotEqualTo(id)
                .isNotEqualTo(here.id(device.endpoint(), new Interest.Replies("post", "another")));
    }

    @Test
    void aReceiptIsOneSubscriptionsAlone() {
        Receipt receipt = here.receipt("one");

        assertThat(here.isReceipt(receipt, "one")).isTrue();
        assertThat(here.isReceipt(receipt, "other")).isFalse();
        assertThat(here.isReceipt(new Receipt(""), "one")).isFalse();
        assertThat(there.isReceipt(receipt, "one")).isFalse();
    }

    @Test
    void whatNamesADeviceIsInNoText() {
        assertThat(device.toString())
                .doesNotContain(
                        "push.example", device.key().text(), device.secret().text());
        PushKeys made = PushKeys.fresh();
        assertThat(VapidKeys.of(made.publicKey(), made.privateKey()).toString()).doesNotContain(made.privateKey());
    }
}
