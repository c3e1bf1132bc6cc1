package dev.attune.store.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who wait for a version of somebody's profile. A waiter announces itself, looks into the store, then
 * waits; a writer stores, then tells of the arrival: one of the two sees the other. The lock is never held while the
 * store is read.
 */
final class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Person> expected = new HashMap<>();

    Expectation expect(String person) {
        lock.lock();
        try {
            Person waited = expected.computeIfAbsent(person, name -> new Person(lock.newCondition()));
            waited.waiters++;
            return new Expectation(person, waited);
        } finally {
            lock.unlock();
        }
    }

    void arrived(String person, long version) {
        lock.lock();
        try {
            Person waited = expected.get(person);
            if (waited != null) {
                waited.version = Math.max(waited.version, version);
                waited.changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private static final class Person {
        private final Condition changed;
        private long version = Long.MIN_VALUE;
        private int waiters;

        private Person(Condition changed) {
            this.changed = changed;
        }
    }

    /** One waiter; closed when it has seen enough. */
    final class Expectation implements AutoCloseable {
        private final String name;
        private final Person person;

        private Expectation(String name, Person person) {
            this.name = name;
            this.person = person;
        }

        /** Returns when the version arrived after {@link #expect}, when the time is over, or when interrupted. */
        void await(long version, long nanos) {
            lock.lock();
            try {
                long left = nanos;
                while (person.version < version && left > 0) {
                    left = person.changed.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (--person.waiters == 0) {
                    expected.remove(name);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
