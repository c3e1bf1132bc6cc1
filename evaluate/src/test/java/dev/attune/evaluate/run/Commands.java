package dev.attune.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.evaluate.EvaluateCommands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Runs the command in a folder and keeps what it said. */
final class Commands {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    private final Path folder;

    Commands(Path folder) {
        this.folder = folder;
    }

    int evaluate(String protocol, String... arguments) {
        List<String> all = new ArrayList<>(List.of("evaluate", "--protocol=" + protocol));
        all.addAll(Arrays.asList(arguments));
        return new CommandLine(new EvaluateCommands())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    /** The report of a run that must succeed. */
    JsonNode report(String protocol, String... arguments) throws IOException {
        Path json = folder.resolve("report.json");
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json=" + json;
        int code = evaluate(protocol, all);
        if (code != 0) {
            throw new AssertionError("exit " + code + ": " + err);
        }
        return new ObjectMapper().readTree(json.toFile());
    }

    Path write(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, lines);
    }
}
