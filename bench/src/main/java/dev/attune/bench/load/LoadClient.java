package dev.attune.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The whole load on one event loop: with one thread there are no locks between a push and the click that waits for it,
 * and the server keeps the rest of the machine. Callbacks come on the loop; {@link #send} and {@link #stream} are to be
 * called there.
 */
public final class LoadClient implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AttuneLoad/1";

    private final Vertx vertx;
    private final Context loop;
    private final HttpClient requests;
    private final HttpClient streams;
    private final int port;

    /** @param connections most requests in flight; more of them wait for a connection, and that counts as latency */
    public LoadClient(int port, int connections) {
        this.port = port;
        this.vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        this.loop = vertx.getOrCreateContext();
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost(HOST)
                .setDefaultPort(port)
                .setTcpNoDelay(true)
                .setKeepAliveTimeout(300);
        this.requests = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
        this.streams = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(10_000));
    }

    /** Runs something on the event loop. */
    public void onLoop(Runnable action) {
        loop.runOnContext(ignored -> action.run());
    }

    /** Asks something on the event loop and waits for what it says. */
    public <T> T ask(Supplier<T> question) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        onLoop(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new LoadException("load: failed", e);
        }
    }

    /** Runs something on the event loop after a while. */
    public void later(long millis, Runnable action) {
        vertx.setTimer(millis, ignored -> action.run());
    }

    /** Sends events; the answer comes when its last byte is here. */
    public void send(byte[] body, Consumer<Answer> answered) {
        request(HttpMethod.POST, "/v1/events", "application/json", body).onComplete(result -> {
            answered.accept(result.succeeded() ? result.result() : Answer.none(result.cause()));
        });
    }

    /**
     * Opens a stream of lists.
     *
     * @param versions gets the version of each push when its last byte is here
     * @param ended gets the reason when the stream cannot be opened or ends
     */
    public void stream(String uri, LongConsumer versions, Consumer<String> ended) {
        PushFrames frames = new PushFrames(versions);
        streams.request(HttpMethod.GET, port, HOST, uri)
                .compose(request ->
                        request.putHeader("accept", "text/event-stream").send())
                .onSuccess(response -> {
                    if (response.statusCode() != 200) {
                        ended.accept("status " + response.statusCode());
                        return;
                    }
                    response.handler(chunk -> frames.read(chunk.getBytes()));
                    response.exceptionHandler(cause -> ended.accept(String.valueOf(cause)));
                    response.endHandler(ignored -> ended.accept("the server ended it"));
                })
                .onFailure(cause -> ended.accept(String.valueOf(cause)));
    }

    /** Gets a text and waits for it. */
    public String get(String uri) throws InterruptedException {
        return expect200(uri, await(request(HttpMethod.GET, uri, "text/plain", new byte[0])));
    }

    /** Posts and waits for the answer. */
    public String post(String uri, String mediaType, byte[] body) throws InterruptedException {
        return expect200(uri, await(request(HttpMethod.POST, uri, mediaType, body)));
    }

    private Future<Answer> request(HttpMethod method, String uri, String mediaType, byte[] body) {
        return requests.request(method, port, HOST, uri)
                .compose(request -> request.putHeader("content-type", mediaType)
                        .putHeader("user-agent", BROWSER)
                        .send(Buffer.buffer(body)))
                .compose(response -> response.body().map(bytes -> new Answer(response.statusCode(), bytes.toString())));
    }

    private static Answer await(Future<Answer> answer) throws InterruptedException {
        try {
            return answer.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Answer.none(e);
        }
    }

    private static String expect200(String uri, Answer answer) {
        if (answer.status() != 200) {
            throw new LoadException(uri + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
