package dev.postbag.gateway.promise;

/** A version of the API: until 1.0 its second number promises what its first does from then on. */
record PromisedVersion(int major, int minor) {

    static PromisedVersion of(String version) {
        String[] numbers = version.split("[.-]", 3);
        return new PromisedVersion(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** Whether clients of the earlier version are warned by this one's number. */
    boolean mayBreak(PromisedVersion earlier) {
        return major > earlier.major || major == 0 && earlier.major == 0 && minor > earlier.minor;
    }
}
