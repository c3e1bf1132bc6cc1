package dev.attune.bench;

import dev.attune.bench.collect.CollectCommand;
import dev.attune.bench.engine.EngineCommand;
import dev.attune.bench.push.PushCommand;
import dev.attune.bench.vectors.VectorsCommand;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attune bench NAME}: the figures of docs/benchmarks.md. Exit: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "attune bench",
        mixinStandardHelpOptions = true,
        description = "The benchmarks of docs/benchmarks.md. Load and server share this machine.",
        subcommands = {PushCommand.class, CollectCommand.class, EngineCommand.class, VectorsCommand.class})
public final class BenchMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** A command that holds the others. */
    public BenchMain() {}

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
        return CommandLine.ExitCode.USAGE;
    }

    /** Runs one benchmark and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        CommandLine commands = new CommandLine(new BenchMain());
        commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            System.err.println("attune bench: " + problem.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commands.execute(arguments);
    }
}
