package dev.attune.node;

import dev.attune.node.command.ExportCommand;
import dev.attune.node.command.ImportCommand;
import dev.attune.node.command.InspectCommand;
import dev.attune.node.command.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code attune serve|import|export|inspect}. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "attune",
        mixinStandardHelpOptions = true,
        version = "attune 0.1.0",
        description = "Real-time recommendations.",
        subcommands = {ServeCommand.class, ImportCommand.class, ExportCommand.class, InspectCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
