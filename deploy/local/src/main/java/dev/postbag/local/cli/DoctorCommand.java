package dev.postbag.local.cli;

import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Role;
import dev.postbag.local.doctor.Checkup;
import dev.postbag.local.doctor.DirectoryCheckup;
import dev.postbag.local.doctor.Finding;
import dev.postbag.local.doctor.GatewayCheckup;
import dev.postbag.local.doctor.KafkaCheckup;
import dev.postbag.local.doctor.MongoCheckup;
import dev.postbag.local.doctor.ServicesCheckup;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.PartState;
import dev.postbag.local.process.RunState;
import dev.postbag.local.process.RunningPostbag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at a running Postbag from all sides, and says what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks whether every part answers, versions and clocks agree, indexes are there, events are heard,",
            "nothing lies with the dead letters, there is room, and the latest audit was sound; says what to do."
        },
        footer = {
            "",
            "With --url, only what a gateway elsewhere tells is looked at.",
            "Exit codes: 0 all is well, 1 something is wrong, or nothing runs."
        })
final class DoctorCommand implements Callable<Integer> {

    private static final Map<Finding.Weight, String> SHOWN =
            Map.of(Finding.Weight.WELL, "ok   ", Finding.Weight.MIND, "mind ", Finding.Weight.WRONG, "WRONG");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--url", paramLabel = "GATEWAY", description = "A gateway elsewhere.")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:POSTBAG_TOKEN}",
            description =
                    "A desk token with the role operator, for a gateway elsewhere; better given as POSTBAG_TOKEN.")
    private @Nullable String token;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Screen screen = Screen.of(spec);
        QuietLibraries.hush();
        int wrong = 0;
        for (Checkup checkup : url == null ? here() : elsewhere(url)) {
            for (Finding finding : checkup.look()) {
                String line = SHOWN.get(finding.weight()) + "  " + finding.about() + ": " + finding.found();
                screen.line(finding.remedy().isEmpty() ? line : line + ". " + finding.remedy());
                wrong += finding.weight() == Finding.Weight.WRONG ? 1 : 0;
            }
        }
        screen.line(wrong == 0 ? "All is well." : wrong + " to be mended.");
        return wrong == 0 ? ExitCode.FINE : ExitCode.FAILED;
    }

    private List<Checkup> elsewhere(URI gateway) {
        return List.of(
                new ServicesCheckup(Map.of("gateway", gateway), Clock.systemUTC()),
                new GatewayCheckup(gateway, Objects.requireNonNullElse(token, "")));
    }

    private List<Checkup> here() throws IOException {
        DataDirectory directory = data.directory();
        RunState state = new RunningPostbag(directory)
                .state()
                .orElseThrow(() -> new CommandFailed("Postbag does not run on " + directory.root()
                        + ". Start it with ./postbag up, or name a gateway with --url."));
        Clock clock = Clock.systemUTC();
        Map<String, URI> services = state.parts().stream()
                .filter(part -> part.facts().address().startsWith("http"))
                .collect(Collectors.toMap(
                        PartState::name, part -> URI.create(part.facts().address())));
        List<Checkup> all = new ArrayList<>();
        all.add(new DirectoryCheckup(directory));
        all.add(new MongoCheckup(state.mongodb(System.getenv("MONGODB_URI")), clock));
        kafka(state).map(KafkaCheckup::new).ifPresent(all::add);
        all.add(new ServicesCheckup(services, clock));
        String operator = new DeskTokens(DeskKeys.readFrom(directory.keys()), clock)
                .give(List.of(Role.OPERATOR), Duration.ofMinutes(5));
        all.add(new GatewayCheckup(URI.create(state.gateway()), operator));
        return all;
    }

    private static Optional<String> kafka(RunState state) {
        return state.parts().stream()
                .filter(part -> part.name().equals("kafka"))
                .map(part -> part.facts().address())
                .filter(address -> !address.isEmpty())
                .findFirst();
    }
}
