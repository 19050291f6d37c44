package dev.postbag.local.process;

import dev.postbag.local.desk.CaptureDesk;
import dev.postbag.local.desk.CaptureReport;
import dev.postbag.local.desk.CaptureStatus;
import dev.postbag.local.desk.CaptureUpload;
import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskRefused;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The shipped sample, taken in once into fresh data so that there is something to read. */
final class Sample {

    private final RunSettings settings;
    private final Clock clock;
    private final Progress progress;

    Sample(RunSettings settings, Clock clock, Progress progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /** Takes the sample in, unless that was done or declined before; a failure is told and leaves it for the next start. */
    void takeInOnce(DeskKeys keys) throws IOException, InterruptedException {
        if (settings.data().sample().isPresent()) {
            return;
        }
        if (!settings.withSample()) {
            settings.data().rememberSample("declined");
            return;
        }
        if (!Files.exists(settings.sampleFile())) {
            progress.say("  There is no sample " + settings.sampleFile() + ", so none is taken in.");
            return;
        }
        long began = System.nanoTime();
        try {
            CaptureReport report = takenIn(keys);
            progress.done("sample", report.lines().getFirst(), Duration.ofNanos(System.nanoTime() - began));
            settings.data().rememberSample("taken");
        } catch (DeskRefused | IOException e) {
            progress.say("  The sample could not be taken in: " + e.getMessage() + " The next start tries again.");
        }
    }

    private CaptureReport takenIn(DeskKeys keys) throws IOException, InterruptedException {
        String token = new DeskTokens(keys, clock).give(List.of(Role.EDITOR), Duration.ofHours(1));
        CaptureDesk desk = new CaptureDesk(URI.create(settings.gateway()), token);
        CaptureStatus end = desk.follow(desk.handIn(CaptureUpload.plainText(settings.sampleFile())), seen -> {});
        return end.report()
                .filter(report -> !end.failed())
                .orElseThrow(() -> new IOException("reading it ended as '" + end.state() + "'."));
    }
}
