package dev.postbag.local.cli;

import dev.postbag.local.desk.CaptureStatus;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a capture is read: a bar on a terminal, a line for each new state elsewhere. */
sealed interface ReadingProgress extends AutoCloseable {

    static ReadingProgress of(String name, Screen screen) {
        return Screen.isTerminal() ? Bar.named(name) : new Lines(name, screen);
    }

    void show(CaptureStatus status);

    @Override
    void close();

    /** A bar that fills. */
    record Bar(ProgressBar bar) implements ReadingProgress {

        private static final long KIB = 1024;

        static Bar named(String name) {
            boolean unicode = System.getProperty("stdout.encoding", "")
                    .toUpperCase(Locale.ROOT)
                    .startsWith("UTF");
            return new Bar(new ProgressBarBuilder()
                    .setTaskName(name)
                    .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                    .setUnit(" KiB", KIB)
                    .setUpdateIntervalMillis(100)
                    .setInitialMax(1)
                    .build());
        }

        @Override
        public void show(CaptureStatus status) {
            bar.maxHint(Math.max(1, status.bytesTotal()));
            bar.stepTo(status.bytesRead());
            bar.setExtraMessage(" " + status.state());
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Plain lines, for files and pipes. */
    final class Lines implements ReadingProgress {

        private final String name;
        private final Screen screen;
        private String last = "";

        Lines(String name, Screen screen) {
            this.name = name;
            this.screen = screen;
        }

        @Override
        public void show(CaptureStatus status) {
            long percent = status.bytesTotal() == 0 ? 0 : 100 * status.bytesRead() / status.bytesTotal();
            String line = name + ": " + status.state() + (percent == 0 ? "" : ", " + percent + " % read");
            if (!status.state().equals(last)) {
                last = status.state();
                screen.line(line);
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
