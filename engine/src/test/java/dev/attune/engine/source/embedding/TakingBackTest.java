package dev.attune.engine.source.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Interactions;
import dev.attune.engine.Teaching;
import dev.attune.engine.catalog.Hash64;
import dev.attune.engine.event.Interaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakingBackTest {
    @Test
    void withinAStepAnInteractionAndItsRetractionLeaveNoTrace() {
        List<Interaction> others = Toy.rings(1, 200);
        List<Interaction> robot = Interactions.session("robot", 5_000, "r1-1", "x", "r2-2", "y");
        Teaching<SessionEmbedding> clean = Toy.taught(Toy.settings());
        Toy.learn(clean, others.subList(0, 640));
        Teaching<SessionEmbedding> taught = new Teaching<>(new SessionEmbedding(Toy.settings()), clean.catalog());
        Toy.learn(taught, others.subList(0, 640));
        taught.learn(robot);
        Collections.reverse(robot);
        taught.takeBack(robot);
        List<Interaction> more = others.subList(640, 640 + 40);
        taught.learn(more);
        clean.learn(more);
        Toy.finish(taught);
        Toy.finish(clean);
        assertThat(taught.bytes()).isEqualTo(clean.bytes());
    }

    @Test
    void aPersonsExamplesLeave_andItemsOfNobodyElseLoseTheirVectors() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        List<Interaction> own = Interactions.session("gone", 5_000, "r1-1", "mine", "r2-2", "also-mine", "mine");
        Toy.learn(taught, own);
        Toy.learn(taught, Toy.rings(1, 60));
        Toy.finish(taught);
        assertThat(examplesOf(taught, "gone")).isEqualTo(4);
        assertThat(taught.ask(0, "mine")).containsKey("mine");
        Collections.reverse(own);
        Toy.takeBack(taught, own);
        Toy.finish(taught);
        assertThat(examplesOf(taught, "gone")).isZero();
        assertThat(taught.ask(0, "mine")).isEmpty();
        assertThat(taught.ask(0, "also-mine")).isEmpty();
        assertThat(taught.ask(0, "r1-1")).containsKey("r1-1").doesNotContainKeys("mine", "also-mine");
    }

    @Test
    void whatARobotTaughtOfRareItemsIsLearnedAnewFromTheOthers() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        Toy.learn(taught, Toy.rings(1, 120));
        List<Interaction> robot = new ArrayList<>();
        for (int n = 0; n < 150; n++) {
            robot.addAll(Interactions.session("robot", 10_000_000 + n * 10_000L, "r0-3", "r2-7"));
        }
        Toy.learn(taught, robot);
        Toy.finish(taught);
        assertThat(cosine(taught, "r0-3", "r2-7")).isGreaterThan(0.8);
        Toy.takeBack(taught, robot);
        Toy.finish(taught);
        assertThat(cosine(taught, "r0-3", "r2-7")).isLessThan(0.5);
        assertThat(cosine(taught, "r0-3", "r0-4")).isGreaterThan(0.5);
        assertThat(examplesOf(taught, "robot")).isZero();
    }

    @Test
    void everythingTakenBackLeavesNoVectorAndNoExample() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        List<Interaction> all = Toy.rings(3, 300);
        Toy.learn(taught, all);
        Collections.reverse(all);
        Toy.takeBack(taught, all);
        Toy.finish(taught);
        assertThat(taught.source().practice().model().slots().size()).isZero();
        assertThat(taught.source().practice().reservoir().size()).isZero();
        assertThat(taught.ask(0, "r1-1")).isEmpty();
    }

    @Test
    void whatNeverWasCannotBeTakenBack() {
        Teaching<SessionEmbedding> taught = Toy.taught(Toy.settings());
        Toy.learn(taught, Toy.rings(1, 100));
        Toy.finish(taught);
        int size = taught.source().practice().reservoir().size();
        Toy.takeBack(taught, Interactions.session("never", 1, "r1-1", "r1-2"));
        Toy.finish(taught);
        assertThat(taught.source().practice().reservoir().size()).isEqualTo(size);
        assertThat(taught.ask(0, "r1-1")).isNotEmpty();
    }

    private static int examplesOf(Teaching<SessionEmbedding> taught, String person) {
        Examples examples = taught.source().practice().reservoir().examples();
        int count = 0;
        for (int n = 0; n < examples.size(); n++) {
            count += examples.person(n) == Hash64.of(person) ? 1 : 0;
        }
        return count;
    }

    private static double cosine(Teaching<SessionEmbedding> taught, String a, String b) {
        Map<String, Double> near = taught.ask(0, a);
        return near.getOrDefault(b, 0.0);
    }
}
