package dev.postbag.local.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

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
        KeyFile.in(directory, PRIVATE_FILE).makeOnce(DeskKeys::named);
        DeskKeys keys = readFrom(directory);
        JsonWebKeySet set = new JsonWebKeySet(keys.key);
        String json = set.toJson(OutputControlLevel.PUBLIC_ONLY);
        if (!Files.exists(keys.publicSet) || !Files.readString(keys.publicSet).equals(json)) {
            KeyFile.write("rw-r--r--", keys.publicSet, json);
        }
        return keys;
    }

    /** The keys in a directory where they were made before. */
    public static DeskKeys readFrom(Path directory) throws IOException {
        Path secret = directory.resolve(PRIVATE_FILE);
        if (!Files.exists(secret)) {
            throw new KeysUnusable("There are no keys under " + directory + ". The first `postbag up` makes them.");
        }
        EllipticCurveJsonWebKey read = KeyFile.in(directory, PRIVATE_FILE)
                .read()
                .filter(key -> key.getKeyId() != null)
                .orElseThrow(() -> new KeysUnusable(damaged(secret)));
        return new DeskKeys(read, directory.resolve(PUBLIC_FILE));
    }

    /** The public set as a file that services verify tokens with. */
    public Path publicSet() {
        return publicSet;
    }

    EllipticCurveJsonWebKey signingKey() {
        return key;
    }

    private static String damaged(Path secret) {
        return "The key file " + secret + " is damaged. Stop Postbag, delete " + secret
                + ", and start it again: new keys are made, and tokens given out before no longer count.";
    }

    private static void named(EllipticCurveJsonWebKey made) {
        byte[] id = new byte[8];
        new SecureRandom().nextBytes(id);
        made.setKeyId("desk-" + HexFormat.of().formatHex(id));
        made.setUse("sig");
        made.setAlgorithm("ES256");
    }
}
