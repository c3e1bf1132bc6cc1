package dev.attune.engine.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Lets one writer change a group of plain fields while any number of readers copy them without ever stopping it. The
 * number is odd during a change; a reader whose number was even and is the same after its copy has seen no change, and
 * otherwise throws the copy away and tries again:
 *
 * <pre>{@code
 * int seen;
 * do {
 *     seen = lock.beginRead();
 *     ... copy; array indexes must be checked, because the copy may be torn ...
 * } while (!lock.validate(seen));
 * }</pre>
 *
 * <p>A change must be short (well below a microsecond here), as readers wait for its end.
 */
public final class SequenceLock {
    private static final VarHandle NUMBER;

    static {
        try {
            NUMBER = MethodHandles.lookup().findVarHandle(SequenceLock.class, "number", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int number;

    /** Starts a change. Writer only, never nested. */
    public void beginWrite() {
        NUMBER.setOpaque(this, number + 1);
        VarHandle.storeStoreFence();
    }

    /** Publishes the change. */
    public void endWrite() {
        NUMBER.setRelease(this, number + 1);
    }

    /** Waits until no change is going on, and returns the number to {@linkplain #validate validate} with. */
    public int beginRead() {
        int seen = (int) NUMBER.getAcquire(this);
        while ((seen & 1) != 0) {
            Thread.onSpinWait();
            seen = (int) NUMBER.getAcquire(this);
        }
        return seen;
    }

    /** Whether what was read since {@link #beginRead} is of one piece. */
    public boolean validate(int seen) {
        VarHandle.loadLoadFence();
        return seen == (int) NUMBER.getOpaque(this);
    }
}
