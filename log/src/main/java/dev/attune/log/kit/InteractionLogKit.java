package dev.attune.log.kit;

import static dev.attune.log.kit.Samples.interaction;

import dev.attune.engine.event.Interaction;
import dev.attune.log.InteractionLog;
import java.util.List;
import java.util.function.Supplier;

/** The cases of {@link InteractionLog}. */
public final class InteractionLogKit {
    private static final Interaction FIRST = interaction(3, 0, "ann");
    private static final Interaction SECOND = interaction(3, 1, "bob");
    private static final Interaction THIRD = interaction(7, 0, "ann");
    private static final Interaction FOURTH = interaction(300, 0, "bob");

    private InteractionLogKit() {}

    /** All cases, each in a new home. */
    public static List<KitCase> cases(Supplier<? extends LogHome<InteractionLog>> homes) {
        return List.of(
                KitCase.of("interactions come back in order", homes, InteractionLogKit::comeBackInOrder),
                KitCase.of("writing again changes nothing", homes, InteractionLogKit::rewriteChangesNothing),
                KitCase.of("a reopened log is the same log", homes, InteractionLogKit::reopenedLogIsTheSame),
                KitCase.of("a removed person leaves the others", homes, InteractionLogKit::removalLeavesTheOthers),
                KitCase.of("dropped interactions stay dropped", homes, InteractionLogKit::droppedStaysDropped));
    }

    private static void comeBackInOrder(LogHome<InteractionLog> home) {
        InteractionLog log = filled(home);
        Check.equal(List.of(FIRST, SECOND, THIRD, FOURTH), log.read(0, 100), "all");
        Check.equal(List.of(FIRST, SECOND, THIRD), log.read(0, 3), "the first three");
        Check.equal(List.of(THIRD, FOURTH), log.read(4, 100), "from a gap");
        Check.equal(List.of(), log.read(301, 100), "from the end");
        Check.equal(List.of(), log.read(0, 0), "none wanted");
        Check.equal(List.of(FIRST, THIRD), log.of("ann"), "of ann");
        Check.equal(List.of(), log.of("nobody"), "of nobody");
    }

    private static void rewriteChangesNothing(LogHome<InteractionLog> home) {
        InteractionLog log = filled(home);
        log.put(List.of(SECOND, THIRD));
        Check.equal(List.of(FIRST, SECOND, THIRD, FOURTH), log.read(0, 100), "all");
        Check.equal(List.of(SECOND, FOURTH), log.of("bob"), "of bob");
        Check.equal(2, log.removePerson("bob"), "removed interactions");
    }

    private static void reopenedLogIsTheSame(LogHome<InteractionLog> home) {
        filled(home);
        InteractionLog again = home.open();
        Check.equal(List.of(FIRST, SECOND, THIRD, FOURTH), again.read(0, 100), "all");
        Check.equal(List.of(FIRST, THIRD), again.of("ann"), "of ann");
    }

    private static void removalLeavesTheOthers(LogHome<InteractionLog> home) {
        InteractionLog log = filled(home);
        Check.equal(2, log.removePerson("ann"), "removed interactions");
        Check.equal(0, log.removePerson("ann"), "removed the second time");
        Check.equal(List.of(SECOND, FOURTH), log.read(0, 100), "all");
        Check.equal(List.of(), log.of("ann"), "of ann");
        Check.equal(List.of(SECOND, FOURTH), home.open().read(0, 100), "all after reopen");
    }

    private static void droppedStaysDropped(LogHome<InteractionLog> home) {
        InteractionLog log = filled(home);
        log.dropBefore(7);
        Check.equal(List.of(THIRD, FOURTH), log.read(0, 100), "all");
        Check.equal(List.of(THIRD), log.of("ann"), "of ann");
        Check.equal(List.of(THIRD, FOURTH), home.open().read(0, 100), "all after reopen");
        Check.equal(1, home.open().removePerson("ann"), "removed interactions");
    }

    private static InteractionLog filled(LogHome<InteractionLog> home) {
        InteractionLog log = home.open();
        log.put(List.of(FIRST, SECOND));
        log.put(List.of(THIRD, FOURTH));
        return log;
    }
}
