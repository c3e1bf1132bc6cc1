package dev.attune.evaluate.run;

import dev.attune.evaluate.chart.LineChart;
import dev.attune.evaluate.chart.Series;
import dev.attune.evaluate.exam.Refresh;
import dev.attune.evaluate.measure.Comparison.Line;
import dev.attune.evaluate.measure.Comparison.Name;
import dev.attune.evaluate.measure.Curve.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Accuracy over time as a picture: a colour for each model, a stroke for each mode of refresh. */
final class CurveFile {
    private CurveFile() {}

    /** Writes the picture, in place of what is there; throws when there was no case. */
    static void write(Plan plan, List<Line> lines, Path file) {
        List<Series> series = new ArrayList<>();
        for (Line line : lines) {
            series.add(series(plan, line));
        }
        String title = String.format(
                Locale.ROOT,
                "%s, prequential, next %s: mean of the last %,d cases",
                plan.parts().format().wireName(),
                plan.target().shown(),
                lines.get(0).curve().window());
        try {
            Files.writeString(file, new LineChart(title, "HR@20", series).svg());
        } catch (IOException e) {
            throw new UncheckedIOException("curve: " + file + " cannot be written", e);
        }
    }

    private static Series series(Plan plan, Line line) {
        List<Point> points = line.curve().points();
        Name name = line.name();
        List<String> models = plan.models().stream().map(model -> model.name()).toList();
        List<String> modes = plan.refresh().stream().map(Refresh::wireName).toList();
        return new Series(
                modes.size() == 1 ? name.model() : name.model() + ", " + name.mode(),
                models.indexOf(name.model()),
                modes.indexOf(name.mode()),
                points.stream().mapToLong(Point::time).toArray(),
                points.stream().mapToDouble(Point::hitRate20).toArray());
    }
}
