package dev.attune.evaluate.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IsgdTest {
    @Test
    void oneStepWithBothVectorsAtOnce() {
        double[] person = {0.1, 0.2};
        double[] item = {0.3, -0.1};
        Isgd.step(person, item, new IsgdSettings(2, 0.05, 0.01, true, 0));
        assertThat(person).containsExactly(new double[] {0.1148, 0.19495}, within(1e-12));
        assertThat(item).containsExactly(new double[] {0.3048, -0.09005}, within(1e-12));
    }

    @Test
    void oneStepWithTheItemAfterThePerson() {
        double[] person = {0.1, 0.2};
        double[] item = {0.3, -0.1};
        Isgd.step(person, item, new IsgdSettings(2, 0.05, 0.01, false, 0));
        assertThat(person).containsExactly(new double[] {0.1148, 0.19495}, within(1e-12));
        assertThat(item).containsExactly(new double[] {0.3055326, -0.09029998}, within(1e-7));
    }
}
