package dev.postbag.local.cli;

import dev.postbag.local.desk.CaptureDesk;
import dev.postbag.local.desk.CaptureReport;
import dev.postbag.local.desk.CaptureStatus;
import dev.postbag.local.desk.CaptureUpload;
import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskRefused;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Role;
import dev.postbag.local.process.RunState;
import dev.postbag.local.process.RunningPostbag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands captures in and tells what became of them. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Hands captures in at the gateway, follows how they are read, and shows the report of each.",
        footer = {
            "",
            "Without --url, the gateway that runs on the data directory is used, with a token made for it.",
            "Exit codes: 0 nothing that was found was rejected; 4 some posts or comments were rejected, the report says why;",
            "1 a capture was refused or could not be read."
        })
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The captures, as they were obtained.")
    private List<Path> files = List.of();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "What it is written in; default: what the capture itself says, else UTF-8.")
    private @Nullable Charset charset;

    @Option(names = "--source", paramLabel = "URL", description = "Where the capture was obtained.")
    private @Nullable String source;

    @Option(names = "--captured-at", paramLabel = "TIME", description = "When, as in 2025-08-23T10:00:00Z.")
    private @Nullable String capturedAt;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "The media type; default: by the file's name. What it is, its bytes tell.")
    private @Nullable String type;

    @Option(names = "--url", paramLabel = "GATEWAY", description = "A gateway elsewhere.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:POSTBAG_TOKEN}",
            description =
                    "A desk token with the role editor; better given as POSTBAG_TOKEN, where others cannot see it.")
    private @Nullable String token;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new CommandFailed(file + " is no file that can be read. Nothing was handed in.");
            }
        }
        CaptureDesk desk = new CaptureDesk(gateway(), deskToken());
        Screen screen = Screen.of(spec);
        int outcome = ExitCode.FINE;
        for (Path file : files) {
            outcome = worse(outcome, takenIn(desk, file, screen));
        }
        return outcome;
    }

    private int takenIn(CaptureDesk desk, Path file, Screen screen) throws IOException, InterruptedException {
        try {
            return takeIn(desk, file, screen);
        } catch (DeskRefused refused) {
            screen.line(file.toString());
            refused.problem().readable().lines().forEach(line -> screen.line("  " + line));
            return ExitCode.FAILED;
        }
    }

    private int takeIn(CaptureDesk desk, Path file, Screen screen) throws IOException, InterruptedException {
        URI location = desk.handIn(new CaptureUpload(
                file,
                type == null ? mediaType(file) : type,
                Optional.ofNullable(charset).map(Charset::name),
                Optional.ofNullable(source),
                Optional.ofNullable(capturedAt)));
        CaptureStatus end;
        try (ReadingProgress progress = ReadingProgress.of(file.getFileName().toString(), screen)) {
            end = desk.follow(location, progress::show);
        }
        Optional<CaptureReport> report = end.report();
        screen.line(file + " (" + location + ")");
        report.ifPresent(figures -> figures.lines().forEach(line -> screen.line("  " + line)));
        if (end.failed() || report.isEmpty()) {
            screen.line("  It could not be read to its end; the capture itself is kept. See: ./postbag logs ingest");
            return ExitCode.FAILED;
        }
        return report.get().hasRejections() ? ExitCode.REJECTIONS : ExitCode.FINE;
    }

    private static int worse(int one, int other) {
        return one == ExitCode.FAILED || other == ExitCode.FAILED ? ExitCode.FAILED : Math.max(one, other);
    }

    private URI gateway() throws IOException {
        if (url != null) {
            return url;
        }
        RunState state = new RunningPostbag(data.directory())
                .state()
                .orElseThrow(() -> new CommandFailed("Postbag does not run on "
                        + data.directory().root() + ". Start it with ./postbag up, or name a gateway with --url."));
        return URI.create(state.gateway());
    }

    private String deskToken() throws IOException {
        if (token != null && !token.isBlank()) {
            return token;
        }
        if (url != null) {
            throw new CommandFailed("A gateway elsewhere needs a token with the role editor: set POSTBAG_TOKEN.");
        }
        DeskKeys keys = DeskKeys.readFrom(data.directory().keys());
        return new DeskTokens(keys, Clock.systemUTC()).give(List.of(Role.EDITOR), Duration.ofHours(12));
    }

    private static String mediaType(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> "text/plain";
            case "html", "htm" -> "text/html";
            case "xml", "rss", "atom", "rdf" -> "application/xml";
            case "json" -> "application/json";
            case "jsonl" -> "application/x-ndjson";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }
}
