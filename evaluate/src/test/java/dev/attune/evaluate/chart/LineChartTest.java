package dev.attune.evaluate.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class LineChartTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    @Test
    void theFileIsXmlWithALineForEachSeriesInItsColourAndStroke() throws Exception {
        Document svg = parse(new LineChart(
                        "a < b & \"c\"",
                        "HR@20",
                        List.of(
                                new Series("one", 0, 0, new long[] {0, DAY}, new double[] {.1, .4}),
                                new Series("two", 1, 1, new long[] {0, DAY}, new double[] {.2, .3})))
                .svg());

        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        Element second = (Element) svg.getElementsByTagName("polyline").item(1);
        assertThat(second.getAttribute("class")).isEqualTo("c1");
        assertThat(second.getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo("a < b & \"c\"");
        assertThat(svg.getElementsByTagName("style").item(0).getTextContent()).contains("prefers-color-scheme: dark");
        assertThat(texts(svg)).contains("one", "two", "HR@20", "time (UTC)", "0.0", "0.4", "06:00");
    }

    @Test
    void pointsStandWhereTheAxesSay() throws Exception {
        Document svg = parse(new LineChart(
                        "t", "v", List.of(new Series("s", 0, 0, new long[] {0, DAY / 2, DAY}, new double[] {0, .5, 1})))
                .svg());

        String[] points = ((Element) svg.getElementsByTagName("polyline").item(0))
                .getAttribute("points")
                .split(" ");
        double[] first = point(points[0]);
        double[] middle = point(points[1]);
        double[] last = point(points[2]);
        assertThat(middle[0]).isCloseTo((first[0] + last[0]) / 2, within(.1));
        assertThat(middle[1]).isCloseTo((first[1] + last[1]) / 2, within(.1));
        assertThat(first[1]).isGreaterThan(last[1]);
    }

    @Test
    void axesHaveRoundMarksAroundAllValues() {
        assertThat(Axis.around(.013, .487)).isEqualTo(new Axis(0, .5, .1));
        assertThat(Axis.around(.45, .52).low()).isCloseTo(.44, within(1e-9));
        assertThat(Axis.around(0, 0).share(0)).isZero();
        for (Axis axis : List.of(Axis.around(0, 0), Axis.around(3, 3), Axis.around(.5, .5000001))) {
            assertThat(axis.marks()).isBetween(2, 12);
            assertThat(axis.high()).isGreaterThan(axis.low());
        }
    }

    @Test
    void timesHaveAFewMarks() {
        long start = 1_507_000_000_000L;
        for (long span : new long[] {60_000, 3_600_000, 5_000_000, DAY, 3 * DAY, 14 * DAY, 200 * DAY, 5_000 * DAY}) {
            assertThat(TimeMarks.between(start, start + span))
                    .as("%d ms", span)
                    .hasSizeBetween(1, 9)
                    .allMatch(mark -> mark >= start && mark <= start + span);
        }
        assertThat(TimeMarks.label(start, DAY / 2)).isEqualTo("03:06");
        assertThat(TimeMarks.label(start, 3 * DAY)).isEqualTo("3 Oct 03:06");
        assertThat(TimeMarks.label(start, 30 * DAY)).isEqualTo("3 Oct");
    }

    @Test
    void aChartWithoutPointsIsRefused() {
        Series empty = new Series("s", 0, 0, new long[0], new double[0]);

        assertThatThrownBy(() -> new LineChart("t", "v", List.of(empty)))
                .hasMessage("lines: no points (expected: one or more)");
        assertThatThrownBy(() -> new Series("s", 0, 0, new long[2], new double[1]))
                .hasMessage("values: 1 (expected: 2)");
    }

    private static double[] point(String text) {
        String[] parts = text.split(",", -1);
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }

    private static List<String> texts(Document svg) {
        var nodes = svg.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(n -> nodes.item(n).getTextContent())
                .toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
