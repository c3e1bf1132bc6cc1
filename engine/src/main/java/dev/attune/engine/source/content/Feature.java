package dev.attune.engine.source.content;

/** A label or a word that items have. The posting is replaced by the writer and read by anybody. */
final class Feature {
    final long key;
    final boolean word;
    private volatile Posting posting = Posting.NONE;

    Feature(long key, boolean word) {
        this.key = key;
        this.word = word;
    }

    Posting posting() {
        return posting;
    }

    void add(int item, int times) {
        posting = posting.with(item, times);
    }

    /** Returns whether no item has the feature any more. */
    boolean remove(int item) {
        posting = posting.without(item);
        return posting.documents == 0;
    }
}
