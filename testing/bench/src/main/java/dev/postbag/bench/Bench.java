package dev.postbag.bench;

import picocli.CommandLine.Command;

/** The measurements whose figures stand in the documents. */
@Command(
        name = "bench",
        description = "Measures Postbag on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            StartupCommand.class,
            IngestCommand.class,
            ThreadCommand.class,
            GatewayCommand.class,
            SearchCommand.class,
            LiveCommand.class
        })
public final class Bench {}
