package dev.postbag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.local.desk.PushKeys;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushBrowserTest {

    private static final byte[] MESSAGE = Base64.getUrlDecoder()
            .decode(
                    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
                            + "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");

    @Test
    void itReadsTheMessageOfTheStandard() {
        PushBrowser browser = new PushBrowser(
                new PushKeys(
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                        "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"),
                "BTBZMqHH6r4Tts7J_aSIgg");

        assertThat(browser.read(MESSAGE)).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void itReadsNoMessageForAnother() {
        assertThatThrownBy(() -> PushBrowser.fresh().read(MESSAGE)).isInstanceOf(AssertionError.class);
    }
}
