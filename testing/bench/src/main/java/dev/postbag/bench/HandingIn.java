package dev.postbag.bench;

import dev.postbag.local.desk.CaptureDesk;
import dev.postbag.local.desk.CaptureStatus;
import dev.postbag.local.desk.CaptureUpload;
import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hands pages in, as an editor does. */
final class HandingIn {

    private HandingIn() {}

    /** Returns when every report is complete. */
    static void handIn(FreshPlatform platform, List<Path> pages) throws IOException, InterruptedException {
        DeskKeys keys = DeskKeys.readFrom(platform.data().keys());
        String token = new DeskTokens(keys, Clock.systemUTC()).give(List.of(Role.EDITOR), Duration.ofHours(1));
        CaptureDesk desk = new CaptureDesk(platform.gateway(), token);
        List<URI> reports = new ArrayList<>();
        for (Path page : pages) {
            reports.add(desk.handIn(CaptureUpload.plainText(page)));
        }
        for (URI report : reports) {
            CaptureStatus status = desk.follow(report, seen -> {});
            if (status.failed()) {
                throw new IOException("A page could not be read: " + report);
            }
        }
    }
}
