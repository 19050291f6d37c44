package dev.postbag.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CursorTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Cursor CURSOR = Cursor.of("posts", "2025-08-23", "p1");

    @Property
    void aCursorComesBackAsItWent(@ForAll("positions") List<String> position) {
        Cursor cursor = new Cursor("posts", position);
        assertThat(Cursor.decode("posts", position.size(), cursor.encoded())).isEqualTo(cursor);
    }

    @Property(tries = 200)
    void aCursorCanStandInAnAddressAsItIs(@ForAll("positions") List<String> position) {
        assertThat(new Cursor("posts", position).encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Property(tries = 50)
    void aCursorWithOneCharacterChangedIsRefused(@ForAll("positions") List<String> position) {
        String word = new Cursor("posts", position).encoded();
        for (int place = 0; place < word.length(); place++) {
            for (char other : (ALPHABET + "=+/ %").toCharArray()) {
                if (other != word.charAt(place)) {
                    String changed = word.substring(0, place) + other + word.substring(place + 1);
                    assertRefused("posts", position.size(), changed);
                }
            }
        }
    }

    @Property(tries = 200)
    void aCursorCutShortOrWithMoreAtItsEndIsRefused(@ForAll("positions") List<String> position) {
        String word = new Cursor("posts", position).encoded();
        IntStream.range(0, word.length())
                .forEach(length -> assertRefused("posts", position.size(), word.substring(0, length)));
        for (String more : List.of("A", "=", "==", "AAAA", " ", "\n")) {
            assertRefused("posts", position.size(), word + more);
        }
    }

    @Example
    void aCursorOfAnotherListIsRefused() {
        assertThat(Cursor.decode("posts", 2, CURSOR.encoded())).isEqualTo(CURSOR);
        assertRefused("comments", 2, CURSOR.encoded());
    }

    @Example
    void aCursorOfAListSortedOtherwiseIsRefused() {
        assertRefused("posts", 1, CURSOR.encoded());
        assertRefused("posts", 3, CURSOR.encoded());
    }

    @Example
    void whatIsNoCursorIsRefused() {
        for (String word : List.of("", "A", "AAAA", "AAAAAA", "cursor", "ü", "../../etc", "A".repeat(5_000))) {
            assertRefused("posts", 2, word);
        }
    }

    @Example
    void aCursorSomebodyMadeUpIsRefusedEvenWhenItsChecksumIsRight() {
        assertThat(Cursor.decode("posts", 2, madeUp("[\"posts\",\"2025-08-23\",\"p1\"]")))
                .isEqualTo(CURSOR);
        for (String body : List.of(
                "null",
                "[]",
                "{}",
                "[null,null,null]",
                "[\"posts\",null,null]",
                "[\"posts\",1,2]",
                "[\"posts\",\"\\ud800\",\"p\"]",
                "[\"posts\",\"a\",[]]",
                "[\"posts\", \"2025-08-23\", \"p1\"]",
                "[\"posts\",\"2025-08-23\",\"p1\"] ",
                "[\"posts\",\"a\"",
                "")) {
            assertRefused("posts", 2, madeUp(body));
        }
    }

    @Provide
    Arbitrary<List<String>> positions() {
        Arbitrary<String> value = Arbitraries.strings()
                .withCharRange(' ', '\ud7ff')
                .withChars('\u0000', '\n', '"', '\\')
                .ofMaxLength(30);
        return value.list().ofMinSize(1).ofMaxSize(4);
    }

    private static void assertRefused(String list, int length, String word) {
        assertThatThrownBy(() -> Cursor.decode(list, length, word))
                .as(word)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(400);
                    assertThat(refusal.problem().code()).isEqualTo("bad-cursor");
                });
    }

    private static String madeUp(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update("postbag-cursor".getBytes(StandardCharsets.US_ASCII));
        crc.update(body);
        byte[] whole = ByteBuffer.allocate(Integer.BYTES + body.length)
                .putInt((int) crc.getValue())
                .put(body)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }
}
