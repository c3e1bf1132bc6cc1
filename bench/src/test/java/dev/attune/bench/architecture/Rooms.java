package dev.attune.bench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;

/** The rules of the house: which room may use which, and what the engine may never touch. */
final class Rooms {
    /** Room to the rooms it may use (and itself). */
    static final Map<String, List<String>> ARROWS = Map.of(
            "engine", List.of(),
            "vectors", List.of("engine"),
            "log", List.of("engine"),
            "store", List.of("engine"),
            "testkit", List.of("engine", "log", "store"),
            "evaluate", List.of("engine"),
            "node", List.of("engine", "vectors", "log", "store"));

    private Rooms() {}

    /** Classes of the room at this root package use no other room than the allowed ones. */
    static ArchRule arrowsOf(String rootPackage, List<String> allowed) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .dependOnClassesThat(otherRooms(rootPackage, allowed))
                .because("arrows between rooms point one way: engine, log, store, then everything else");
    }

    static ArchRule engineIsPure(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..", "org.slf4j..")
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.ExecutorService.class)
                .because("the engine is a deterministic state machine: no clock, no I/O, no threads, no logging");
    }

    static ArchRule packagesWithoutCycles(String room) {
        return SlicesRuleDefinition.slices()
                .matching("dev.attune." + room + ".(**)")
                .should()
                .beFreeOfCycles();
    }

    private static DescribedPredicate<JavaClass> otherRooms(String rootPackage, List<String> allowed) {
        return DescribedPredicate.describe("other rooms than " + allowed, type -> {
            String name = type.getPackageName();
            if (!name.startsWith("dev.attune.") || inRoom(name, rootPackage)) {
                return false;
            }
            return allowed.stream().noneMatch(room -> inRoom(name, "dev.attune." + room));
        });
    }

    private static boolean inRoom(String packageName, String rootPackage) {
        return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
    }
}
