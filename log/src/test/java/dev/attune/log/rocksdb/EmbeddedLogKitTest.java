package dev.attune.log.rocksdb;

import dev.attune.log.kit.EventLogKit;
import dev.attune.log.kit.InteractionLogKit;
import dev.attune.log.kit.KitCase;
import dev.attune.log.kit.ListLogKit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EmbeddedLogKitTest {
    @TestFactory
    Stream<DynamicTest> keepsTheContractOfTheEventLog() {
        return tests(EventLogKit.cases(EmbeddedHome::new));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfTheInteractionLog() {
        return tests(InteractionLogKit.cases(() -> EmbeddedHome.of(EmbeddedLog::interactions)));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfTheListLog() {
        return tests(ListLogKit.cases(() -> EmbeddedHome.of(EmbeddedLog::lists)));
    }

    private static Stream<DynamicTest> tests(List<KitCase> cases) {
        return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), each::run));
    }
}
