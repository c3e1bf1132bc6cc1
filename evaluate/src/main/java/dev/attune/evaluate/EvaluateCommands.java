package dev.attune.evaluate;

import dev.attune.evaluate.replay.ReplayCommand;
import dev.attune.evaluate.run.EvaluateCommand;
import dev.attune.evaluate.run.TuneCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of this room on their own; the launcher offers them beside those of the other rooms. */
@Command(
        name = "attune",
        mixinStandardHelpOptions = true,
        subcommands = {ReplayCommand.class, EvaluateCommand.class, TuneCommand.class})
public final class EvaluateCommands {
    /** A command that holds the others. */
    public EvaluateCommands() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvaluateCommands()).execute(arguments));
    }
}
