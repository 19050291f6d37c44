package dev.postbag.chaos;

import dev.postbag.local.process.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM occupies once its garbage is gone.
 *
 * @param heap megabytes in use
 * @param resident megabytes the system has given it
 */
record Footprint(long heap, long resident, long threads) {

    private static final Pattern USED = Pattern.compile("(?i)(?:def ?new|tenured).*used (\\d+)K");
    private static final long MORE_HEAP_BORNE = 48;
    private static final long MORE_THREADS_BORNE = 30;

    static Footprint of(Child process) throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        long threads = Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        return new Footprint(kilobytes >> 10, Memory.of(process.pid()).orElse(0) >> 20, threads);
    }

    /** Whether this is about what it was before. */
    boolean isBackAt(Footprint before) {
        return heap <= before.heap + MORE_HEAP_BORNE && threads <= before.threads + MORE_THREADS_BORNE;
    }

    String told() {
        return heap + " MB live, " + resident + " MB resident, " + threads + " threads";
    }

    private static String jcmd(String pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = jcmd.inputReader()) {
            String all = String.join("\n", said.lines().toList());
            jcmd.waitFor();
            return all;
        }
    }
}
