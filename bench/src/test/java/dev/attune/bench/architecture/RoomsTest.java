package dev.attune.bench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.attune");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.attune.engine.planted");

    @Test
    void arrowsBetweenRoomsPointOneWay() {
        assertThat(HOUSE.size()).as("classes found").isGreaterThan(20);
        Rooms.ARROWS.forEach(
                (room, allowed) -> Rooms.arrowsOf("dev.attune." + room, allowed).check(HOUSE));
    }

    @Test
    void theEngineKnowsNoClockNoFilesNoThreads() {
        Rooms.engineIsPure("dev.attune.engine").check(HOUSE);
    }

    @Test
    void noRoomHasCyclesBetweenItsPackages() {
        for (String room : List.of("log", "store", "evaluate", "testkit", "node")) {
            Rooms.packagesWithoutCycles(room).check(HOUSE);
        }
    }

    @Test
    void aPlantedArrowIsFound() {
        assertThat(Rooms.arrowsOf("dev.attune.engine", List.of())
                        .evaluate(PLANTED)
                        .hasViolation())
                .isTrue();
        assertThat(Rooms.engineIsPure("dev.attune.engine").evaluate(PLANTED).hasViolation())
                .isTrue();
    }
}
