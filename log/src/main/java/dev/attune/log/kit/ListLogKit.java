package dev.attune.log.kit;

import dev.attune.log.ListLog;
import dev.attune.log.ListLog.ServedList;
import java.util.List;
import java.util.function.Supplier;

/** The cases of {@link ListLog}. */
public final class ListLogKit {
    private static final long TIME = 1_764_000_000_000L;
    private static final long DAY = 86_400_000;
    private static final ServedList OLD = new ServedList("list-old", "ann", TIME, "{\"items\":[1]}");
    private static final ServedList LATER = new ServedList("list-later", "bob", TIME + 1, "{\"items\":[\"é\"]}");
    private static final ServedList NOBODYS = new ServedList("list-nobody", "", TIME + 3 * DAY, "{}");
    private static final ServedList NEW = new ServedList("list-new", "ann", TIME + 9 * DAY, "{\"items\":[2]}");

    private ListLogKit() {}

    /** All cases, each in a new home. */
    public static List<KitCase> cases(Supplier<? extends LogHome<ListLog>> homes) {
        return List.of(
                KitCase.of("a list is found by its id", homes, ListLogKit::foundById),
                KitCase.of("a reopened log is the same log", homes, ListLogKit::reopenedLogIsTheSame),
                KitCase.of("a removed person leaves the others", homes, ListLogKit::removalLeavesTheOthers),
                KitCase.of("dropped lists stay dropped", homes, ListLogKit::droppedStaysDropped));
    }

    private static void foundById(LogHome<ListLog> home) {
        ListLog log = filled(home);
        for (ServedList list : List.of(OLD, LATER, NOBODYS, NEW)) {
            Check.equal(list, log.get(list.id()), "list");
        }
        Check.equal(null, log.get("list-unknown"), "unknown list");
    }

    private static void reopenedLogIsTheSame(LogHome<ListLog> home) {
        filled(home);
        Check.equal(OLD, home.open().get(OLD.id()), "list after reopen");
    }

    private static void removalLeavesTheOthers(LogHome<ListLog> home) {
        ListLog log = filled(home);
        Check.equal(2, log.removePerson("ann"), "removed lists");
        Check.equal(0, log.removePerson("ann"), "removed the second time");
        Check.equal(null, log.get(OLD.id()), "list of ann");
        Check.equal(null, log.get(NEW.id()), "list of ann");
        Check.equal(LATER, log.get(LATER.id()), "list of bob");
        Check.equal(NOBODYS, home.open().get(NOBODYS.id()), "list of nobody after reopen");
    }

    private static void droppedStaysDropped(LogHome<ListLog> home) {
        ListLog log = filled(home);
        log.dropBefore(TIME + 1);
        Check.equal(null, log.get(OLD.id()), "list before the bound");
        Check.equal(LATER, log.get(LATER.id()), "list at the bound");
        log.dropBefore(TIME + 4 * DAY);
        log = home.open();
        Check.equal(null, log.get(LATER.id()), "list before the second bound");
        Check.equal(null, log.get(NOBODYS.id()), "list before the second bound");
        Check.equal(NEW, log.get(NEW.id()), "list after the second bound");
        Check.equal(1, log.removePerson("ann"), "removed lists");
        Check.equal(0, log.removePerson("bob"), "removed lists");
    }

    private static ListLog filled(LogHome<ListLog> home) {
        ListLog log = home.open();
        log.put(List.of(OLD, LATER));
        log.put(List.of(NOBODYS, NEW));
        return log;
    }
}
