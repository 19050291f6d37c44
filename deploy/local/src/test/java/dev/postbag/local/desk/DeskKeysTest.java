package dev.postbag.local.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskKeysTest {

    @TempDir
    private Path directory;

    @Test
    void keysAreMadeOnceAndStayTheSame() throws IOException {
        DeskKeys made = DeskKeys.madeOnceIn(directory);
        String first = Files.readString(made.publicSet());

        DeskKeys again = DeskKeys.madeOnceIn(directory);

        assertThat(again.signingKey().getKeyId()).isEqualTo(made.signingKey().getKeyId());
        assertThat(Files.readString(again.publicSet())).isEqualTo(first);
    }

    @Test
    void thePrivateFileIsForItsOwnerAlone() throws IOException {
        DeskKeys.madeOnceIn(directory);

        var permissions = Files.getPosixFilePermissions(directory.resolve("desk-private.jwk.json"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void thePublicSetTellsNothingPrivate() throws IOException {
        DeskKeys keys = DeskKeys.madeOnceIn(directory);

        assertThat(Files.readString(keys.publicSet()))
                .contains("\"x\":", "\"kid\":\"" + keys.signingKey().getKeyId())
                .doesNotContain("\"d\":");
    }

    @Test
    void aLostPublicSetIsWrittenAgain() throws IOException {
        DeskKeys keys = DeskKeys.madeOnceIn(directory);
        String first = Files.readString(keys.publicSet());
        Files.delete(keys.publicSet());

        DeskKeys.madeOnceIn(directory);

        assertThat(keys.publicSet()).hasContent(first);
    }

    @Test
    void aDamagedKeyFileIsToldWithWhatToDo() throws IOException {
        DeskKeys.madeOnceIn(directory);
        Files.writeString(directory.resolve("desk-private.jwk.json"), "{\"kty\":\"EC\",\"x\":");

        assertThatThrownBy(() -> DeskKeys.madeOnceIn(directory))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContainingAll("is damaged", "delete " + directory);
    }

    @Test
    void keysAreNotMadeByReading() {
        assertThatThrownBy(() -> DeskKeys.readFrom(directory))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("postbag up");
        assertThat(directory).isEmptyDirectory();
    }
}
