package dev.attune.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.event.Event.ListPosition;
import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TrailTest {
    @Test
    void givesEveryLessonBackAsItWas() {
        Random random = new Random(12);
        Trail trail = new Trail();
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Lesson lesson = lesson(random, i);
            lessons.add(lesson);
            trail.add(lesson, i, Trail.HORIZON);
        }

        assertThat(trail.lessons()).isEqualTo(lessons);
    }

    @Test
    void keepsAtLeastThePartAndAtMostTwo() {
        Random random = new Random(13);
        Trail trail = new Trail();
        for (int i = 0; i < 10_000; i++) {
            trail.add(lesson(random, i), i, Trail.HORIZON);
            assertThat(i < Trail.PART || i % 100 != 0 || trail.lessons().size() >= Trail.PART)
                    .isTrue();
        }

        assertThat(trail.lessons()).hasSizeBetween(Trail.PART, 2 * Trail.PART);
    }

    @Test
    void keepsTheLastHour_andForgetsInAPause() {
        Random random = new Random(14);
        Trail trail = new Trail();
        for (int minute = 0; minute <= 150; minute++) {
            trail.add(lesson(random, minute), minute * 60_000L, Trail.HORIZON);
        }
        assertThat(trail.lessons()).hasSizeBetween(60, 121);

        trail.add(lesson(random, 151), 300 * 60_000L, Trail.HORIZON);
        assertThat(trail.lessons()).hasSize(1);
    }

    private static Lesson lesson(Random random, int number) {
        List<Touch> context = new ArrayList<>();
        for (int i = random.nextInt(10); i > 0; i--) {
            context.add(new Touch("item" + random.nextInt(60), i, random.nextInt(5) / 4.0 - 0.2));
        }
        return new Lesson(
                random.nextInt(5) == 0 ? "owner" + random.nextInt(2) : null,
                number + 1,
                1_764_000_000_000L + random.nextInt(1_000_000),
                random.nextBoolean() ? EventType.VIEW : EventType.CUSTOM,
                "item" + random.nextInt(60),
                random.nextBoolean() ? List.of() : List.of("category" + random.nextInt(3)),
                random.nextGaussian(),
                random.nextBoolean(),
                1_764_000_000_000L,
                Device.PHONE,
                List.copyOf(context),
                random.nextInt(4) == 0 ? new ListPosition("list" + number, "home", number) : null);
    }
}
