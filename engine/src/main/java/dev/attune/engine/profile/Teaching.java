package dev.attune.engine.profile;

import dev.attune.engine.profile.PersonInput.Joined;
import dev.attune.engine.profile.PersonOutput.Learned;
import dev.attune.engine.step.Output;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives lessons to the learners, takes them back when their person is found to be a robot, and gives them again. */
final class Teaching {
    private final boolean robots;

    Teaching(ProfileSettings settings) {
        this.robots = settings.robots();
    }

    /** Emits a lesson, or only keeps it while the person is in quarantine. */
    void teach(PersonState state, String person, Lesson lesson, Output<? super PersonOutput> out) {
        boolean held = state.quarantined();
        if (robots) {
            long horizon = held ? Trail.QUARANTINE_HORIZON : Trail.HORIZON;
            state.memory().trail().add(lesson, state.ledger().updatedAt(), horizon);
        }
        if (!held) {
            emit(state, person, lesson, false, out);
        }
    }

    /** Emits the retraction of all that is kept, newest first. */
    void takeBack(PersonState state, String person, Output<? super PersonOutput> out) {
        retract(state, person, state.memory().trail().lessons(), out);
    }

    /** Emits all that is kept, oldest first. */
    void giveAgain(PersonState state, String person, Output<? super PersonOutput> out) {
        List<Lesson> lessons = state.memory().trail().lessons();
        for (Lesson lesson : lessons) {
            emit(state, person, lesson, false, out);
        }
        state.memory().trail(Trail.of(lessons, state.ledger().updatedAt(), Trail.HORIZON));
    }

    /**
     * Joins the trails of two people who are one. When one of them is in quarantine, the other one goes there too, and
     * what it taught is taken back.
     */
    void join(PersonState state, Joined joined, Output<? super PersonOutput> out) {
        PersonState gathered = joined.gathered();
        List<Lesson> mine = state.memory().trail().lessons();
        List<Lesson> theirs = owned(gathered.memory().trail().lessons(), joined.anonymous());
        if (state.quarantined() != gathered.quarantined()) {
            retract(state, joined.person(), state.quarantined() ? theirs : mine, out);
            state.memory().robot().quarantineWith(gathered.memory().robot());
        }
        List<Lesson> both = new ArrayList<>(mine);
        both.addAll(theirs);
        both.sort(Comparator.comparingLong(Lesson::time));
        long horizon = state.quarantined() ? Trail.QUARANTINE_HORIZON : Trail.HORIZON;
        state.memory().trail(Trail.of(both, state.ledger().updatedAt(), horizon));
    }

    private static List<Lesson> owned(List<Lesson> lessons, String owner) {
        lessons.replaceAll(lesson -> lesson.owner() == null ? lesson.ownedBy(owner) : lesson);
        return lessons;
    }

    private static void retract(
            PersonState state, String person, List<Lesson> lessons, Output<? super PersonOutput> out) {
        for (int i = lessons.size() - 1; i >= 0; i--) {
            emit(state, person, lessons.get(i), true, out);
        }
    }

    private static void emit(
            PersonState state, String person, Lesson lesson, boolean retraction, Output<? super PersonOutput> out) {
        out.emit(new Learned(lesson.interaction(person, state.ledger().next(), retraction)));
    }
}
