package dev.attune.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.testkit.shoppers.ShopCatalogue;
import dev.attune.testkit.shoppers.ShopEvent;
import dev.attune.testkit.shoppers.Simulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A newspaper and its readers. Articles live for hours: now and then a new one comes out and the oldest is taken off the
 * page. Readers have hidden tastes for sections and follow the lists.
 */
final class NewsTraffic {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ARTICLES = 64;
    private static final int READERS = 240;
    private static final int CLICKS = 5;
    private static final int LIST_VISITS = 40;
    private static final int VISITS_PER_ARTICLE = 6;
    private static final long NEWEST_MILLIS = 4 * 60_000L;
    private static final double AGE_GROWTH = 1.094;
    private static final long HISTORY_MILLIS = 3_600_000L;
    private static final int BATCH = 200;

    private final Api api;
    private final Newsroom newsroom;
    private final long seed;
    private final Deque<Published> shown = new ArrayDeque<>();
    private Simulator readers;
    private int written;
    private int visitor = READERS;

    /** An article that can be read, and since when. */
    private record Published(int number, long at) {}

    NewsTraffic(String address, long seed) {
        this.api = new Api(address);
        this.newsroom = new Newsroom(seed);
        this.seed = seed;
        long now = System.currentTimeMillis();
        double age = NEWEST_MILLIS * Math.pow(AGE_GROWTH, ARTICLES);
        for (written = 0; written < ARTICLES; written++) {
            shown.add(new Published(written, now - Math.round(age)));
            age /= AGE_GROWTH;
        }
        this.readers = readersOf(shown);
    }

    /** The articles of today so far, and what was read of them in the last hour. */
    void fill() throws IOException, InterruptedException {
        api.items(lines(shown));
        List<Map<String, Object>> events = new ArrayList<>();
        long from = System.currentTimeMillis() - HISTORY_MILLIS;
        for (int reader = 0; reader < READERS; reader++) {
            long start = from + reader * (HISTORY_MILLIS / READERS) * 9 / 10;
            for (ShopEvent event : readers.clicks(readers.shopper(reader), CLICKS, start)) {
                events.add(event.toMap());
            }
        }
        for (int first = 0; first < events.size(); first += BATCH) {
            api.events(events.subList(first, Math.min(events.size(), first + BATCH)));
        }
        for (int visit = 0; visit < LIST_VISITS; visit++) {
            visit(visit, this::told);
        }
    }

    /** Readers come and articles appear, at about so many events a second, until it is time to stop. */
    void run(double rate, CountDownLatch stopped) throws IOException, InterruptedException {
        DemoTraffic.Pause pause = new DemoTraffic.Pause(rate, stopped);
        for (int visits = 1; rate > 0 && !pause.over(); visits++) {
            visit(visitor++, events -> told(events) && pause.after(events.size()));
            if (visits % VISITS_PER_ARTICLE == 0) {
                publish();
            }
        }
        stopped.await(Long.MAX_VALUE, TimeUnit.MILLISECONDS);
    }

    /** A new article comes out, and the oldest is no longer shown. */
    private void publish() throws IOException, InterruptedException {
        Published fresh = new Published(written++, System.currentTimeMillis());
        Published oldest = shown.removeFirst();
        shown.addLast(fresh);
        api.item(Newsroom.id(fresh.number()), newsroom.article(fresh.number(), fresh.at(), true));
        api.item(Newsroom.id(oldest.number()), newsroom.article(oldest.number(), oldest.at(), false));
        readers = readersOf(shown);
    }

    private void visit(int reader, ListVisit.Pace pace) throws IOException, InterruptedException {
        new ListVisit(api, readers.catalogue(), readers.shopper(reader), ListVisit.Kind.NEWS, CLICKS).run(pace);
    }

    private boolean told(List<Map<String, Object>> events) throws IOException, InterruptedException {
        if (!events.isEmpty()) {
            api.events(events);
        }
        return true;
    }

    private Simulator readersOf(Deque<Published> articles) {
        // What is first in its section attracts most: the newest.
        return new Simulator(ShopCatalogue.of(DemoCatalogue.items(lines(articles::descendingIterator))), seed);
    }

    private byte[] lines(Iterable<Published> articles) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (Published article : articles) {
                out.writeBytes(JSON.writeValueAsBytes(newsroom.article(article.number(), article.at(), true)));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
