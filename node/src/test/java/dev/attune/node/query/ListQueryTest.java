package dev.attune.node.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.recommend.Filter;
import dev.attune.engine.recommend.Filter.Operator;
import dev.attune.node.api.Outcome;
import dev.attune.node.auth.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ListQueryTest {
    @Test
    void readsEveryParameter() {
        Outcome<ListQuery> query = parse(
                "user=alice",
                "session=s1",
                "slot=cart-2",
                "limit=5",
                "item=i1",
                "exclude=a,b,,a",
                "category=kitchen",
                "filter=price<50",
                "explain=true",
                "other=1");
        assertThat(query)
                .isEqualTo(Outcome.accepted(new ListQuery(
                        PersonId.known("alice"),
                        "s1",
                        "cart-2",
                        5,
                        "i1",
                        Set.of("a", "b"),
                        "kitchen",
                        List.of(new Filter("price", Operator.LESS, "50")),
                        true)));
        assertThat(query.toString()).doesNotContain("alice");
        assertThat(parse("anonymousId=a1"))
                .isEqualTo(Outcome.accepted(new ListQuery(
                        PersonId.anonymous("a1"), null, "home", 10, null, Set.of(), null, List.of(), false)));
        assertThat(parse("user=", "limit="))
                .isEqualTo(Outcome.accepted(
                        new ListQuery(null, null, "home", 10, null, Set.of(), null, List.of(), false)));
    }

    @Test
    void namesTheParameterThatIsWrong() {
        for (String limit : List.of("0", "101", "-1", "1.5", "ten", "1e1", "99999999999", " 5")) {
            assertThat(code("limit=" + limit)).as(limit).isEqualTo("bad_parameter limit");
        }
        assertThat(code("slot=a b")).isEqualTo("bad_parameter slot");
        assertThat(code("slot=" + "s".repeat(65))).isEqualTo("bad_parameter slot");
        assertThat(code("exclude=" + String.join(",", Collections.nCopies(201, "x"))))
                .isEqualTo("bad_parameter exclude");
        assertThat(code("explain=yes")).isEqualTo("bad_parameter explain");
        assertThat(code("user=a", "anonymousId=b")).isEqualTo("bad_parameter anonymousId");
        assertThat(code("user=a", "user=b")).isEqualTo("bad_parameter user");
        assertThat(code("user=" + "u".repeat(257))).isEqualTo("bad_parameter user");
        assertThat(code("item=a\u0000")).isEqualTo("bad_parameter item");
        assertThat(code("filter=price")).isEqualTo("bad_filter filter");
    }

    @Test
    void aSlipIsSomebodyUnknown() {
        assertThat(code("user=undefined")).isEqualTo("accepted");
    }

    @Test
    void readsFilters() {
        assertThat(filters("price<50, brand = acme ,colour!=red,price>=1.5e1,a.b<=-3,x>2,,"))
                .containsExactly(
                        new Filter("price", Operator.LESS, "50"), new Filter("brand", Operator.EQUAL, "acme"),
                        new Filter("colour", Operator.NOT_EQUAL, "red"),
                                new Filter("price", Operator.GREATER_OR_EQUAL, "1.5e1"),
                        new Filter("a.b", Operator.LESS_OR_EQUAL, "-3"), new Filter("x", Operator.GREATER, "2"));
        assertThat(filters("brand=\"a, \"\"b\"\"\",title==x"))
                .containsExactly(
                        new Filter("brand", Operator.EQUAL, "a, \"b\""), new Filter("title", Operator.EQUAL, "=x"));
        assertThat(filters("publishedAt>2026-01-01T00:00:00Z"))
                .containsExactly(new Filter("publishedAt", Operator.GREATER, "1767225600000"));
        assertThat(filters("")).isEmpty();
    }

    @Test
    void namesTheFilterThatIsWrong() {
        for (String bad : List.of(
                "price",
                "<5",
                "price<",
                "price<cheap",
                "1a=2",
                "brand=\"open",
                "price<NaN",
                "a b=1",
                "=",
                "brand=" + "x".repeat(257),
                "x=1,".repeat(17),
                "x".repeat(5_000))) {
            assertThat(FilterParser.parse(bad)).as(bad).isInstanceOf(Outcome.Rejected.class);
        }
    }

    @Test
    void readsDurations() {
        assertThat(window("PT5M")).isEqualTo(300_000);
        assertThat(window("")).isEqualTo(60_000);
        assertThat(window("P1D")).isEqualTo(-1);
        assertThat(window("5m")).isEqualTo(-1);
        assertThat(window("PT-5M")).isEqualTo(-1);
    }

    @Test
    void anyTextIsAnswered() {
        Random random = new Random(3);
        String letters = "ab,=<>!\"1 \u0000.%\uD83D";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(parse("filter=" + text, "limit=" + text, "exclude=" + text, "user=" + text))
                    .isNotNull();
        }
    }

    private static long window(String text) {
        Parameters parameters = new Parameters(Map.of("window", List.of(text)));
        long window = parameters.duration("window", Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(1));
        return parameters.problem() == null ? window : -1;
    }

    private static List<Filter> filters(String text) {
        return FilterParser.parse(text).fold(filters -> filters, rejected -> List.of());
    }

    private static Outcome<ListQuery> parse(String... parameters) {
        Map<String, List<String>> values = new HashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            values.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return ListQuery.parse(values);
    }

    private static String code(String... parameters) {
        return parse(parameters)
                .fold(
                        query -> "accepted",
                        rejected ->
                                rejected.error().code() + " " + rejected.error().path());
    }
}
