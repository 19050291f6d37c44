package dev.postbag.local.cli;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import dev.postbag.local.ServerNotStarted;
import dev.postbag.local.backup.BackupUnusable;
import dev.postbag.local.desk.DeskRefused;
import dev.postbag.local.desk.KeysUnusable;
import dev.postbag.local.process.AlreadyRunning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong in a command into a message and an exit code; a stack trace is shown only for a fault of ours. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        switch (failure) {
            case AlreadyRunning running -> {
                err.println("postbag: " + running.getMessage());
                return ExitCode.ALREADY_RUNNING;
            }
            case ServerNotStarted refused ->
                err.println("postbag: " + refused.what().stripTrailing() + "\n" + refused.remedy());
            case BackupUnusable backup -> err.println("postbag: " + backup.getMessage());
            case CommandFailed told -> err.println("postbag: " + told.getMessage());
            case KeysUnusable keys -> err.println("postbag: " + keys.getMessage());
            case DeskRefused refused -> err.println("postbag: " + refused.getMessage());
            case UncheckedIOException io -> err.println("postbag: " + sentence(new IOException(io.getMessage(), io)));
            case IOException io -> err.println("postbag: " + sentence(io));
            case MongoException mongo -> err.println("postbag: " + sentence(mongo));
            case InterruptedException interrupted -> err.println("postbag: interrupted");
            default -> {
                err.println("postbag: a fault in Postbag itself; please report it with what follows.");
                failure.printStackTrace(err);
            }
        }
        err.flush();
        return ExitCode.FAILED;
    }

    /** A wrong command line is told in one line; all its options are a second one away. */
    static int wrongCommandLine(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("postbag: " + failure.getMessage());
        command.getErr().println("See ./" + command.getCommandSpec().qualifiedName() + " --help");
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    /** Without the server's own words, which may quote what was sent. */
    private static String sentence(MongoException failure) {
        String reason = failure instanceof MongoCommandException refused
                        && !refused.getErrorCodeName().isEmpty()
                ? refused.getErrorCodeName()
                : failure.getClass().getSimpleName();
        return "MongoDB did not do what it was asked for: " + reason + ". Look at its log, and whether it lets its user"
                + " read the databases postbag_*, and write them to restore.";
    }

    private static String sentence(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return "The disk is full (" + message + "). Make room and try again.";
        }
        return switch (failure) {
            case AccessDeniedException denied -> denied.getFile() + " cannot be accessed: permission denied.";
            case NoSuchFileException absent -> "There is no file " + absent.getFile() + ".";
            case java.net.ConnectException refused -> "Nothing answers there. Is Postbag running? See ./postbag status";
            default -> failure.getClass().getSimpleName() + ": " + message;
        };
    }
}
