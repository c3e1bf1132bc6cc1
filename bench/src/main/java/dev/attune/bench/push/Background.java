package dev.attune.bench.push;

import dev.attune.bench.load.Arrivals;
import dev.attune.bench.load.LoadClient;
import dev.attune.bench.load.OpenLoop;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Events of people without an open page, in an open loop on a thread of its own. */
final class Background {
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Thread thread;

    private Background(LoadClient client, People people, PushSettings settings, long start) {
        thread = new Thread(() -> run(client, people, settings, start), "background");
        thread.setDaemon(true);
    }

    /** What came of them. */
    record Result(long taken, long refused) {}

    static Background start(LoadClient client, People people, PushSettings settings, long start) {
        Background background = new Background(client, people, settings, start);
        if (settings.background() > 0) {
            background.thread.start();
        }
        return background;
    }

    void join() throws InterruptedException {
        thread.join();
    }

    Result result() {
        return new Result(taken.get(), refused.get());
    }

    private void run(LoadClient client, People people, PushSettings settings, long start) {
        double seconds = (double) settings.warmup() + settings.seconds();
        SplittableRandom random = new SplittableRandom(settings.seed() + 2);
        try {
            new OpenLoop(Arrivals.poisson(settings.background(), seconds, random))
                    .run(start, (index, intended) -> send(client, people.otherEvent()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(LoadClient client, byte[] body) {
        client.onLoop(() -> client.send(body, answer -> {
            (answer.status() == 200 ? taken : refused).incrementAndGet();
        }));
    }
}
