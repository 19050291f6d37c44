package dev.postbag.local.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A file with a private key on the curve P-256, which its owner alone can read. */
record KeyFile(Path file) {

    static KeyFile in(Path directory, String name) {
        return new KeyFile(directory.resolve(name));
    }

    /** Makes a key where there is none. */
    void makeOnce(Consumer<EllipticCurveJsonWebKey> named) throws IOException {
        if (!Files.exists(file)) {
            EllipticCurveJsonWebKey made = generated();
            named.accept(made);
            Files.createDirectories(file.getParent());
            write("rw-------", file, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        }
    }

    /** Nothing where the file holds no such key. */
    Optional<EllipticCurveJsonWebKey> read() throws IOException {
        try {
            JsonWebKey read = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
            return read instanceof EllipticCurveJsonWebKey ec && ec.getPrivateKey() != null
                    ? Optional.of(ec)
                    : Optional.empty();
        } catch (JoseException damaged) {
            return Optional.empty();
        }
    }

    static EllipticCurveJsonWebKey generated() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException("This JDK makes no keys on the curve P-256", e);
        }
    }

    /** Whole or not at all. */
    static void write(String permissions, Path file, String content) throws IOException {
        var attribute = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        Path unfinished =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", attribute);
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
