package dev.attune.store.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The checks of one kit, each with a fresh subject. */
final class Checks<S> {
    private final Supplier<Subject<S>> fresh;
    private final List<Check> checks = new ArrayList<>();

    Checks(Supplier<Subject<S>> fresh) {
        this.fresh = fresh;
    }

    void add(String name, Consumer<Subject<S>> body) {
        checks.add(new Check(name, () -> {
            try (Subject<S> subject = fresh.get()) {
                body.accept(subject);
            }
        }));
    }

    List<Check> list() {
        return List.copyOf(checks);
    }
}
