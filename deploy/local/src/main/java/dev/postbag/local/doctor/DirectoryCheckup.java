package dev.postbag.local.doctor;

import dev.postbag.local.process.DataDirectory;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether there is room, and whether nobody else can read what is secret. */
public final class DirectoryCheckup implements Checkup {

    private static final long GIB = 1L << 30;
    private static final long LITTLE = 2 * GIB;
    private static final long TOO_LITTLE = GIB / 2;
    private static final String ROOM = "disk";

    private final DataDirectory data;

    public DirectoryCheckup(DataDirectory data) {
        this.data = data;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        try {
            FileStore disk = Files.getFileStore(data.root());
            findings.add(room(disk.getUsableSpace()));
            findings.add(secrets());
        } catch (IOException unreadable) {
            findings.add(Finding.wrong(
                    "directory",
                    data.root() + " cannot be read: " + unreadable,
                    "Make it readable for who runs Postbag."));
        }
        return findings;
    }

    static Finding room(long free) {
        String found = free / (1 << 20) + " MiB are free";
        if (free < TOO_LITTLE) {
            return Finding.wrong(ROOM, found, "Make room now: Kafka gives up on a full disk, and Postbag with it.");
        }
        return free < LITTLE ? Finding.mind(ROOM, found, "Make room soon.") : Finding.well(ROOM, found);
    }

    private Finding secrets() throws IOException {
        List<String> open = new ArrayList<>();
        if (Files.isDirectory(data.keys())) {
            try (Stream<Path> keys = Files.list(data.keys())) {
                for (Path key : keys.toList()) {
                    if (Files.readString(key).contains("\"d\"") && isOpen(key)) {
                        open.add(key.getFileName().toString());
                    }
                }
            }
        }
        return open.isEmpty()
                ? Finding.well("keys", "only you can read them")
                : Finding.wrong("keys", "others can read " + String.join(", ", open), "chmod 600 them.");
    }

    private static boolean isOpen(Path key) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(key);
        return permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.OTHERS_READ);
    }
}
