package dev.attune.evaluate.check;

import dev.attune.evaluate.check.NextItemScore.Case;
import dev.attune.evaluate.format.Format;
import dev.attune.evaluate.format.ReadOptions;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.format.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The next-item comparison of yoochoose, live: the training clicks are sent; then each click of the test sessions is
 * sent, a list is asked for, and the list is compared with the session's next item. Clicks come in time order, as a
 * site would see them, so sessions are interleaved and the site's clock never runs backwards; ties keep the order of
 * the file. The same files give the same calls in the same order.
 */
public final class NextItemOverHttp {
    private final Send send;
    private final Recommend recommend;
    private final int limit;

    /** A comparison over lists of {@code limit} items. */
    public NextItemOverHttp(Send send, Recommend recommend, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: >= 1)");
        }
        this.send = send;
        this.recommend = recommend;
        this.limit = limit;
    }

    /** Sends all clicks of the training files, in batches of {@code batchSize}; returns how many. */
    public long train(List<Path> files, int batchSize) throws InterruptedException {
        long sent = 0;
        try (Rows rows = Format.YOOCHOOSE.read(files, ReadOptions.STRICT)) {
            List<Row> batch = new ArrayList<>(batchSize);
            while (rows.hasNext()) {
                batch.add(rows.next());
                if (batch.size() == batchSize || !rows.hasNext()) {
                    send.send(List.copyOf(batch));
                    sent += batch.size();
                    batch.clear();
                }
            }
        }
        return sent;
    }

    /** Sends the clicks of the test files one by one and scores the list after each but the last of its session. */
    public NextItemScore score(List<Path> files) throws InterruptedException {
        List<Row> clicks = new ArrayList<>();
        try (Rows rows = Format.YOOCHOOSE.read(files, ReadOptions.STRICT)) {
            rows.forEachRemaining(clicks::add);
        }
        return scored(clicks);
    }

    private NextItemScore scored(List<Row> clicks) throws InterruptedException {
        String[] next = nextItems(clicks);
        Map<String, Integer> positions = new HashMap<>();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            Row click = clicks.get(i);
            String session = String.valueOf(click.session());
            int position = positions.merge(session, 1, Integer::sum);
            send.send(List.of(click));
            if (!next[i].isEmpty()) {
                List<String> list = recommend.recommend(session, session, limit);
                cases.add(new Case(session, position, next[i], rank(list, next[i])));
            }
        }
        return new NextItemScore(limit, cases);
    }

    /** For each click the item of its session's next one, empty for the last. */
    private static String[] nextItems(List<Row> clicks) {
        String[] next = new String[clicks.size()];
        Map<String, String> following = new HashMap<>();
        for (int i = next.length - 1; i >= 0; i--) {
            Row click = clicks.get(i);
            String later = following.put(String.valueOf(click.session()), String.valueOf(click.item()));
            next[i] = later == null ? "" : later;
        }
        return next;
    }

    private int rank(List<String> list, String target) {
        int index = list.indexOf(target);
        return index < 0 || index >= limit ? 0 : index + 1;
    }
}
