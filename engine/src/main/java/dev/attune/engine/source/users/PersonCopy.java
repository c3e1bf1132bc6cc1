package dev.attune.engine.source.users;

/** A person's items as one request saw them. */
final class PersonCopy {
    final int[] items;
    final double[] weights;
    final long[] times;
    int size;
    long hash;

    PersonCopy(int capacity) {
        items = new int[capacity];
        weights = new double[capacity];
        times = new long[capacity];
    }
}
