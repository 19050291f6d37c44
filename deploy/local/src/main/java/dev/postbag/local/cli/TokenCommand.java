package dev.postbag.local.cli;

import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Gives out a token that opens the desk. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a token for the desk, signed with the keys of the data directory, and nothing else.",
            "Use it as: curl -H \"Authorization: Bearer $(./postbag token --role editor)\" ..."
        },
        footer = {"", "Whoever holds the token has its roles until it ends; deleting DIR/keys ends all of them."})
final class TokenCommand implements Callable<Integer> {

    private static final int LONGEST_HOURS = 24 * 366;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = RoleWord.class,
            description = "${COMPLETION-CANDIDATES}; may be given more than once.")
    private List<Role> roles = List.of();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = DeskTokens.NOBODY,
            description = "Whose it is; a moderator's appeals go to one with another name. Default: ${DEFAULT-VALUE}.")
    private String name = DeskTokens.NOBODY;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "12",
            description = "How long it is valid; default: ${DEFAULT-VALUE}.")
    private int hours;

    @Override
    public Integer call() throws IOException {
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new ParameterException(spec.commandLine(), "--hours must be between 1 and " + LONGEST_HOURS);
        }
        if (name.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--name must not be blank");
        }
        DeskKeys keys = DeskKeys.readFrom(data.directory().keys());
        String token = new DeskTokens(keys, Clock.systemUTC()).give(name, roles, Duration.ofHours(hours));
        Screen.of(spec).line(token);
        return ExitCode.FINE;
    }

    /** Reads a role as it stands in tokens. */
    static final class RoleWord implements ITypeConverter<Role> {

        @Override
        public Role convert(String word) {
            return Arrays.stream(Role.values())
                    .filter(role -> role.group().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "' is no role; the roles are " + Arrays.toString(Role.values())));
        }
    }
}
