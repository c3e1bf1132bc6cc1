package dev.attune.node.operate;

import dev.attune.engine.recommend.RankedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which items were in any list since the start. Any thread; a look-up for each item that was shown before. */
public final class ShownItems {
    private static final int MOST = 1_000_000;

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    void add(List<RankedList.Entry> items) {
        for (RankedList.Entry entry : items) {
            if (!shown.contains(entry.item()) && shown.size() < MOST) {
                shown.add(entry.item());
            }
        }
    }

    public boolean contains(String item) {
        return shown.contains(item);
    }

    public int size() {
        return shown.size();
    }
}
