package dev.attune.evaluate.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over time as an SVG file that stands alone: its colours follow the reader's light or dark mode, and it names
 * its lines beside the picture.
 */
public final class LineChart {
    private static final int WIDTH = 920;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 250;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final int LINE_HEIGHT = 20;
    private static final int COLORS = 6;
    private static final String[] DASHES = {"", "7 4", "2 3"};

    /** Dark on light, then light on dark: each pair differs in lightness as well, for those who do not tell hues. */
    private static final String STYLE = """
            svg { font: 13px system-ui, sans-serif; }
            .ground { fill: #ffffff; } text { fill: #24292f; } .grid { stroke: #d8dee4; } .axis { stroke: #6e7781; }
            .c0 { stroke: #0550ae; } .c1 { stroke: #bc4c00; } .c2 { stroke: #116329; }
            .c3 { stroke: #8250df; } .c4 { stroke: #a40e26; } .c5 { stroke: #57606a; }
            @media (prefers-color-scheme: dark) {
              .ground { fill: #0d1117; } text { fill: #e6edf3; } .grid { stroke: #30363d; } .axis { stroke: #8b949e; }
              .c0 { stroke: #79c0ff; } .c1 { stroke: #ffa657; } .c2 { stroke: #7ee787; }
              .c3 { stroke: #d2a8ff; } .c4 { stroke: #ff7b72; } .c5 { stroke: #c9d1d9; }
            }
            """;

    private final String title;
    private final String valueName;
    private final List<Series> lines;
    private final Axis values;
    private final long from;
    private final long to;

    /**
     * @param title above the picture
     * @param valueName what the vertical axis shows
     * @param lines at least one point in all
     */
    public LineChart(String title, String valueName, List<Series> lines) {
        this.title = title;
        this.valueName = valueName;
        this.lines = List.copyOf(lines);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (Series line : lines) {
            for (int n = 0; n < line.times().length; n++) {
                first = Math.min(first, line.times()[n]);
                last = Math.max(last, line.times()[n]);
                least = Math.min(least, line.values()[n]);
                most = Math.max(most, line.values()[n]);
            }
        }
        if (first > last) {
            throw new IllegalArgumentException("lines: no points (expected: one or more)");
        }
        this.from = first;
        this.to = Math.max(last, first + 1);
        this.values = Axis.around(least, most);
    }

    /** The whole file. */
    public String svg() {
        List<String> out = new ArrayList<>();
        out.add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                escaped(title)));
        out.add("<style>\n" + STYLE + "</style>");
        out.add(String.format(Locale.ROOT, "<rect class=\"ground\" width=\"%d\" height=\"%d\"/>", WIDTH, HEIGHT));
        out.add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"26\" font-size=\"15\" font-weight=\"600\">%s</text>",
                LEFT,
                escaped(title)));
        valueAxis(out);
        timeAxis(out);
        for (int n = 0; n < lines.size(); n++) {
            line(lines.get(n), out);
            legend(lines.get(n), TOP + 10 + n * LINE_HEIGHT, out);
        }
        out.add("</svg>");
        return String.join("\n", out) + "\n";
    }

    private void valueAxis(List<String> out) {
        for (int n = 0; n < values.marks(); n++) {
            double y = y(values.mark(n));
            out.add(String.format(
                    Locale.ROOT,
                    "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    n == 0 ? "axis" : "grid",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y));
            out.add(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8,
                    y + 4,
                    number(values.mark(n))));
        }
        int middle = (TOP + HEIGHT - BOTTOM) / 2;
        out.add(String.format(
                Locale.ROOT,
                "<text x=\"18\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 18 %d)\">%s</text>",
                middle,
                middle,
                escaped(valueName)));
    }

    private void timeAxis(List<String> out) {
        int bottom = HEIGHT - BOTTOM;
        for (long mark : TimeMarks.between(from, to)) {
            out.add(String.format(
                    Locale.ROOT,
                    "<line class=\"axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                    x(mark),
                    x(mark),
                    bottom,
                    bottom + 5));
            out.add(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x(mark),
                    bottom + 20,
                    TimeMarks.label(mark, to - from)));
        }
        out.add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">time (UTC)</text>",
                (LEFT + WIDTH - RIGHT) / 2,
                bottom + 42));
    }

    private void line(Series line, List<String> out) {
        StringBuilder points = new StringBuilder();
        for (int n = 0; n < line.times().length; n++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(line.times()[n]), y(line.values()[n])));
        }
        out.add(String.format(
                Locale.ROOT,
                "<polyline %s points=\"%s\"/>",
                stroke(line),
                points.toString().trim()));
    }

    private static void legend(Series line, int y, List<String> out) {
        int left = WIDTH - RIGHT + 18;
        out.add(String.format(
                Locale.ROOT,
                "<line %s x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
                stroke(line),
                left,
                left + 32,
                y,
                y));
        out.add(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>", left + 40, y + 4, escaped(line.name())));
    }

    private static String stroke(Series line) {
        String dash = DASHES[line.dash() % DASHES.length];
        String dashes = dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
        return "class=\"c" + line.color() % COLORS + "\" fill=\"none\" stroke-width=\"2\"" + dashes;
    }

    private double x(long time) {
        return LEFT + (double) (time - from) / (to - from) * (WIDTH - RIGHT - LEFT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - values.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    private String number(double value) {
        int digits = Math.max(0, (int) Math.ceil(-Math.log10(values.step()) - 1e-9));
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
