package dev.postbag.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Small shell scripts that stand for programs on a machine of the test's own. */
record Scripts(Path directory) {

    Path program(String name, String script) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Machine machine() {
        return machine(Map.of("PATH", directory.toString()));
    }

    Machine machine(Map<String, String> environment) {
        return new Machine(environment, directory, "linux", "amd64");
    }
}
