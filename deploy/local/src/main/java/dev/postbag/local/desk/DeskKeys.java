package dev.postbag.local.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key pair that desk tokens of one data directory are signed with: a private file, and a public set beside it. */
public final class DeskKeys {

    private static final String PRIVATE_FILE = "desk-private.jwk.json";
    private static final String PUBLIC_FILE = "jwks.json";

    private final EllipticCurveJsonWebKey key;
    private final Path publicSet;

    private DeskKeys(EllipticCurveJsonWebKey key, Path publicSet) {
        this.key = key;
        this.publicSet = publicSet;
    }

    /** The keys in a directory; made when there are none yet, so that every later call gives the same ones. */
    public static DeskKeys madeOnceIn(Path directory) throws IOException {
        Path secret = directory.resolve(PRIVATE_FILE);
        if (!Files.exists(secret)) {
            Files.createDirectories(directory);
            writeFor("rw-------", secret, generated().toJson(OutputControlLevel.INCLUDE_PRIVATE));
        }
        DeskKeys keys = readFrom(directory);
        JsonWebKeySet set = new JsonWebKeySet(keys.key);
        String json = set.toJson(OutputControlLevel.PUBLIC_ONLY);
        if (!Files.exists(keys.publicSet) || !Files.readString(keys.publicSet).equals(json)) {
            writeFor("rw-r--r--", keys.publicSet, json);
        }
        return keys;
    }

    /** The keys in a directory where they were made before. */
    public static DeskKeys readFrom(Path directory) throws IOException {
        Path secret = directory.resolve(PRIVATE_FILE);
        if (!Files.exists(secret)) {
            throw new KeysUnusable("There are no keys under " + directory + ". The first `postbag up` makes them.");
        }
        try {
            JsonWebKey read = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(secret));
            if (read instanceof EllipticCurveJsonWebKey ec && ec.getPrivateKey() != null && ec.getKeyId() != null) {
                return new DeskKeys(ec, directory.resolve(PUBLIC_FILE));
            }
            throw new KeysUnusable(damaged(secret));
        } catch (JoseException e) {
            throw new KeysUnusable(damaged(secret), e);
        }
    }

    /** The public set as a file that services verify tokens with. */
    public Path publicSet() {
        return publicSet;
    }

    EllipticCurveJsonWebKey signingKey() {
        return key;
    }

    private static String damaged(Path secret) {
        return "The key file " + secret + " is damaged. Stop Postbag, delete " + secret.getParent()
                + ", and start it again: new keys are made, and tokens given out before no longer count.";
    }

    private static EllipticCurveJsonWebKey generated() {
        try {
            EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            byte[] id = new byte[8];
            new SecureRandom().nextBytes(id);
            made.setKeyId("desk-" + HexFormat.of().formatHex(id));
            made.setUse("sig");
            made.setAlgorithm("ES256");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException("This JDK makes no keys on the curve P-256", e);
        }
    }

    private static void writeFor(String permissions, Path file, String content) throws IOException {
        var attribute = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        Path unfinished =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", attribute);
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
