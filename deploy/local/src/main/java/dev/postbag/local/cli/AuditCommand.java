package dev.postbag.local.cli;

import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Integrity;
import dev.postbag.local.desk.IntegrityDesk;
import dev.postbag.local.desk.Role;
import dev.postbag.local.process.RunState;
import dev.postbag.local.process.RunningPostbag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has everything looked through that Postbag keeps, and tells what is missing, changed or hidden. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks that nothing that was taken in, published or said is missing, changed or hidden.",
        footer = {
            "",
            "Without --url, the gateway that runs on the data directory is used, with a token made for it.",
            "Exit codes: 0 all was looked at and all fits; 1 something does not fit, or could not be looked at."
        })
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--latest", description = "Show what the latest audit found; start none.")
    private boolean latest;

    @Option(names = "--url", paramLabel = "GATEWAY", description = "A gateway elsewhere.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:POSTBAG_TOKEN}",
            description =
                    "A desk token with the role operator; better given as POSTBAG_TOKEN, where others cannot see it.")
    private @Nullable String token;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Screen screen = Screen.of(spec);
        IntegrityDesk desk = new IntegrityDesk(gateway(), latest ? "" : deskToken());
        Integrity end = latest ? desk.look() : desk.follow(desk.start(), new Told(screen)::show);
        end.services().forEach((name, service) -> {
            screen.line(sentence(name, service));
            service.coverage().forEach((format, bytes) -> screen.line("  " + AuditWords.coverage(format, bytes)));
        });
        end.findings().forEach(finding -> screen.line(AuditWords.line(finding)));
        long unnamed = end.misfits() - end.findings().size();
        if (unnamed > 0) {
            screen.line("And " + unnamed + " more that are counted and not named.");
        }
        screen.line(
                end.sound()
                        ? "Sound: all that was checked fits."
                        : "Not sound (" + end.status() + "): " + end.misfits() + " findings.");
        return end.sound() ? ExitCode.FINE : ExitCode.FAILED;
    }

    private static String sentence(String name, Integrity.Service service) {
        StringBuilder line = new StringBuilder("%s: %s; checked ".formatted(name, service.status()));
        service.checked()
                .forEach((what, number) ->
                        line.append(what).append(' ').append(number).append(", "));
        line.append(service.checked().isEmpty() ? "nothing yet, " : "");
        line.append("findings ")
                .append(service.misfits().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        if (!service.unchecked().isEmpty()) {
            line.append("; could not look at ").append(String.join(", ", service.unchecked()));
        }
        if (!service.failure().isEmpty()) {
            line.append("; came to no end (")
                    .append(service.failure())
                    .append("), see ./postbag logs ")
                    .append(name);
        }
        return line.toString();
    }

    /** How far each service is, a line when it has come a tenth further. */
    private static final class Told {

        private final Screen screen;
        private final Map<String, Long> tenths = new HashMap<>();

        Told(Screen screen) {
            this.screen = screen;
        }

        void show(Integrity now) {
            now.services().forEach((name, service) -> {
                long tenth = service.expectedNow() == 0 ? -1 : 10 * service.checkedNow() / service.expectedNow();
                if (tenth >= 0 && !Long.valueOf(tenth).equals(tenths.put(name, tenth))) {
                    screen.line(name + ": " + service.checkedNow() + " of about " + service.expectedNow() + " checked");
                }
            });
        }
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
            throw new CommandFailed("A gateway elsewhere needs a token with the role operator: set POSTBAG_TOKEN.");
        }
        DeskKeys keys = DeskKeys.readFrom(data.directory().keys());
        return new DeskTokens(keys, Clock.systemUTC()).give(List.of(Role.OPERATOR), Duration.ofHours(12));
    }
}
