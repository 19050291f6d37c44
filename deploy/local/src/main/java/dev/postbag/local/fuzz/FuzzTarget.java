package dev.postbag.local.fuzz;

/** A fuzz test: a method that bears any bytes. */
public record FuzzTarget(String className, String method) {

    /** @param reference as Jazzer lists it: {@code a.b.SomeFuzzTest::method} */
    static FuzzTarget of(String reference) {
        String[] parts = reference.split("::", -1);
        return new FuzzTarget(parts[0], parts[1]);
    }

    /** Without its package: {@code SomeFuzzTest.method}. */
    public String name() {
        return className.substring(className.lastIndexOf('.') + 1) + "." + method;
    }

    /** Where inputs lie, below a directory of test resources, that every build tries again. */
    public String inputs() {
        return className.replace('.', '/') + "Inputs/" + method;
    }
}
