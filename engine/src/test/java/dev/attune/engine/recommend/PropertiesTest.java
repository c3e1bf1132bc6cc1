package dev.attune.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PropertiesTest {
    private static final String JSON = """
            {"nested": {"color": "blue", "list": ["}", {"a": "\\""}]}, "color": "re\\u0064 \\"dark\\"",
             "size" : 42.5e1, "new":true, "none": null, "many": [1]}""";

    @Test
    void findsScalarsOfTheTopLevelAlone() {
        assertThat(Properties.find(JSON, "color")).isEqualTo("red \"dark\"");
        assertThat(Properties.find(JSON, "size")).isEqualTo("42.5e1");
        assertThat(Properties.find(JSON, "new")).isEqualTo("true");
        assertThat(Properties.find(JSON, "none")).isNull();
        assertThat(Properties.find(JSON, "many")).isNull();
        assertThat(Properties.find(JSON, "nested")).isNull();
        assertThat(Properties.find(JSON, "a")).isNull();
        assertThat(Properties.find("{}", "a")).isNull();
        assertThat(Properties.find(null, "a")).isNull();
    }

    @Test
    void whatIsNoJsonFindsNothingAndEnds() {
        Random random = new Random(1);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder damaged = new StringBuilder(JSON);
            for (int change = 0; change < 4; change++) {
                damaged.setCharAt(random.nextInt(damaged.length()), "{}[]\",:\\ux1".charAt(random.nextInt(11)));
            }
            damaged.setLength(random.nextInt(damaged.length()));
            Properties.find(damaged.toString(), "many");
        }
    }
}
