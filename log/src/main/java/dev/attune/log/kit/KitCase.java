package dev.attune.log.kit;

import java.util.function.Supplier;

/** One thing that an implementation must do. */
public final class KitCase {
    private final String name;
    private final Body body;

    private KitCase(String name, Body body) {
        this.name = name;
        this.body = body;
    }

    static <H extends LogHome<?>> KitCase of(String name, Supplier<? extends H> homes, HomeBody<H> body) {
        return new KitCase(name, () -> {
            try (H home = homes.get()) {
                body.run(home);
            }
        });
    }

    /** A sentence. */
    public String name() {
        return name;
    }

    /**
     * Runs the case in a home of its own.
     *
     * @throws AssertionError when the implementation does not do it
     */
    public void run() throws Exception {
        body.run();
    }

    @Override
    public String toString() {
        return name;
    }

    /** What a case does in its home. */
    @FunctionalInterface
    interface HomeBody<H> {
        void run(H home) throws Exception;
    }

    @FunctionalInterface
    private interface Body {
        void run() throws Exception;
    }
}
