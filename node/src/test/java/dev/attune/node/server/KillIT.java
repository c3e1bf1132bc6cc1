package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.testkit.shoppers.LoadStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at 20 random moments of a replay. The client sends what was not acknowledged again, as any client does;
 * afterwards everything has to be as in a run that nobody disturbed.
 */
class KillIT {
    private static final long SEED = 20_261_123;
    private static final int KILLS = 20;
    private static final int BATCHES = 240;
    private static final int BATCH = 50;
    private static final int PEOPLE = 150;

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostNothingCountsTwiceAndTheListsAreTheSame() throws Exception {
        List<String> batches = batches();
        List<String> disturbed = disturbedRun(batches);
        List<String> undisturbed = undisturbedRun(batches);
        assertThat(disturbed).isEqualTo(undisturbed);
    }

    private List<String> disturbedRun(List<String> batches) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Path directory = Files.createDirectories(data.resolve("disturbed"));
        HttpClient client = HttpClient.newHttpClient();
        ChildNode node = ChildNode.start(directory, client);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int until = (int) ((kill + random.nextDouble()) * batches.size() / KILLS);
            while (acknowledged < until) {
                assertAccepted(node.post(batches.get(acknowledged++)).get(30, TimeUnit.SECONDS));
            }
            CompletableFuture<HttpResponse<String>> inFlight = node.post(batches.get(acknowledged));
            TimeUnit.MICROSECONDS.sleep(random.nextInt(4_000));
            node.kill();
            acknowledged += answered(inFlight);
            node = ChildNode.start(directory, client);
        }
        while (acknowledged < batches.size()) {
            assertAccepted(node.post(batches.get(acknowledged++)).get(30, TimeUnit.SECONDS));
        }
        List<String> found = new ArrayList<>();
        for (String path : paths()) {
            found.add(comparable(path, node.get(path)));
        }
        node.kill();
        return found;
    }

    private List<String> undisturbedRun(List<String> batches) throws IOException {
        // The same key ring, so that the same people have the same pseudonyms.
        Files.createDirectories(data.resolve("undisturbed"));
        Files.copy(data.resolve("disturbed/pseudonym.keys"), data.resolve("undisturbed/pseudonym.keys"));
        try (TestNode node = TestNode.start(data.resolve("undisturbed"), "", Map.of("sites.default.clock", "stream"))) {
            for (String batch : batches) {
                assertThat(node.post("/v1/events", batch).statusCode()).isEqualTo(200);
            }
            return paths().stream()
                    .map(path -> comparable(path, node.get(path).body()))
                    .toList();
        }
    }

    /** 1 when the batch was acknowledged before the server died. */
    private static int answered(CompletableFuture<HttpResponse<String>> inFlight) throws Exception {
        try {
            return inFlight.get(10, TimeUnit.SECONDS).statusCode() == 200 ? 1 : 0;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(IOException.class);
            return 0;
        }
    }

    private static void assertAccepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("rejected");
    }

    private static List<String> batches() {
        LoadStream load = new LoadStream(new LoadStream.Shape(PEOPLE, 300, 12, 1.0, 10, 1_764_000_000_000L), SEED);
        List<String> batches = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            StringBuilder body = new StringBuilder("{\"events\":[");
            for (int i = 0; i < BATCH; i++) {
                load.next();
                body.append(i == 0 ? "" : ",");
                load.appendJson(body);
            }
            batches.add(body.append("]}").toString());
        }
        return batches;
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String person : people()) {
            paths.add("/v1/recommendations?limit=20&anonymousId=" + person);
            paths.add("/v1/users/" + person + "/profile?anonymous=true");
        }
        paths.add("/v1/trending?limit=20");
        return paths;
    }

    private static List<String> people() {
        LoadStream load = new LoadStream(new LoadStream.Shape(PEOPLE, 300, 12, 1.0, 10, 1_764_000_000_000L), SEED);
        List<String> people = new ArrayList<>();
        StringBuilder event = new StringBuilder();
        for (int i = 0; i < BATCHES * BATCH; i++) {
            load.next();
            event.setLength(0);
            load.appendJson(event);
            String person =
                    TestNode.parse(event.toString()).at("/user/anonymousId").asText();
            if (!people.contains(person)) {
                people.add(person);
            }
        }
        return people;
    }

    /** Without what may differ: ids and offsets (a batch that was sent twice is on the log twice). */
    private static String comparable(String path, String json) {
        JsonNode answer = TestNode.parse(json);
        ((ObjectNode) answer).remove(List.of("id", "version", "position"));
        return path + " " + answer;
    }
}
