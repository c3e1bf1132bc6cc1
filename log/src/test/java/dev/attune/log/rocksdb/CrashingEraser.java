package dev.attune.log.rocksdb;

import java.nio.file.Path;

/** Removes people, from a number on, from all three logs until it is killed, and prints each before it begins. */
final class CrashingEraser {
    private CrashingEraser() {}

    public static void main(String[] arguments) {
        int person = Integer.parseInt(arguments[1]);
        try (EmbeddedLog log = EmbeddedLog.open(Path.of(arguments[0]), CrashedErasureTest.settings())) {
            while (true) {
                System.out.println(person + " .");
                log.events().removePerson(Shop.person(person));
                log.interactions().removePerson(Shop.person(person));
                log.lists().removePerson(Shop.person(person));
                person++;
            }
        }
    }
}
