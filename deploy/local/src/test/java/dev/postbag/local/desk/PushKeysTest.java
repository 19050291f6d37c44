package dev.postbag.local.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushKeysTest {

    @TempDir
    private Path directory;

    @Test
    void keysAreMadeOnceAndStayTheSame() throws IOException {
        PushKeys made = PushKeys.madeOnceIn(directory);

        assertThat(PushKeys.madeOnceIn(directory)).isEqualTo(made);
        assertThat(PushKeys.fresh()).isNotEqualTo(made);
    }

    @Test
    void theyAreAsBrowsersAndPushServicesTakeThem() throws IOException {
        PushKeys made = PushKeys.madeOnceIn(directory);

        assertThat(Base64.getUrlDecoder().decode(made.publicKey())).hasSize(65).startsWith(4);
        assertThat(Base64.getUrlDecoder().decode(made.privateKey())).hasSize(32);
    }

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        PushKeys.madeOnceIn(directory);

        var permissions = Files.getPosixFilePermissions(directory.resolve("push-private.jwk.json"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void aDamagedFileIsToldWithWhatToDo() throws IOException {
        PushKeys.madeOnceIn(directory);
        Files.writeString(directory.resolve("push-private.jwk.json"), "{\"kty\":\"EC\",\"x\":");

        assertThatThrownBy(() -> PushKeys.madeOnceIn(directory))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContainingAll("is damaged", "delete the file");
    }
}
