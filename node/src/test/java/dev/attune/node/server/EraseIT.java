package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.log.LogCursor;
import dev.attune.log.LogRecord;
import dev.attune.node.auth.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Erasure as a person sees it. Tables of the stores are compressed, which can hide a text from a search: the tests of each
 * store search uncompressed files as well, and here the log is read again.
 */
class EraseIT {
    private static final String KNOWN = "erica.mustergast@example.org";
    private static final String BROWSER = "browser-of-erica-4711";

    @TempDir
    Path data;

    @Test
    void anErasedPersonIsInNoFileAndInNoModel() throws IOException {
        List<String> pseudonyms = new ArrayList<>();
        List<String> before;
        try (TestNode node = TestNode.start(data)) {
            FirstClickIT.browse(node, "tea", 30);
            FirstClickIT.browse(node, "coffee", 40);
            before = scores(node);
            ericaComes(node);
            assertThat(scores(node))
                    .as("one person's forty clicks move the counts")
                    .isNotEqualTo(before);
            pseudonyms.add(pseudonym(node, PersonId.known(KNOWN)));
            pseudonyms.add(pseudonym(node, PersonId.anonymous(BROWSER)));
            assertThat(node.json("/v1/users/" + KNOWN + "/profile")
                            .at("/cart/0")
                            .asText())
                    .isEqualTo("coffee-2");

            JsonNode receipt = TestNode.parse(node.delete("/v1/users/" + KNOWN).body());

            assertThat(receipt.at("/erased/events").asInt()).isEqualTo(41);
            assertThat(receipt.at("/erased/interactions").asInt()).isGreaterThan(0);
            assertThat(node.json("/v1/users/" + KNOWN + "/profile").get("recentClicks"))
                    .isEmpty();
            assertThat(scores(node))
                    .as("the counts are as if the person had never come")
                    .isEqualTo(before);
            assertNoFileHolds(pseudonyms);
        }
        assertNoFileHolds(pseudonyms);
        try (TestNode again = TestNode.start(data)) {
            assertThat(scores(again)).isEqualTo(before);
            assertThat(logOf(again)).noneMatch(entry -> pseudonyms.stream().anyMatch(entry::contains));
        }
        assertNoFileHolds(pseudonyms);
    }

    /** Forty clicks in a browser, then a login with something put into the cart, then a list. */
    private static void ericaComes(TestNode node) {
        long now = System.currentTimeMillis();
        for (int i = 0; i < 40; i++) {
            node.events(Clicks.event(
                    "click",
                    "\"anonymousId\":\"" + BROWSER + "\"",
                    "tea-" + (i % 5 + 1),
                    now - 90_000 + i * 5_000L,
                    ""));
        }
        String both = "\"id\":\"" + KNOWN + "\",\"anonymousId\":\"" + BROWSER + "\"";
        node.events(Clicks.event("add_to_cart", both, "coffee-2", now, ""));
        node.get("/v1/recommendations?user=" + KNOWN);
    }

    private static String pseudonym(TestNode node, PersonId person) {
        return node.server().site("default").site().people().pseudonym(person);
    }

    /** Lists of nobody, with rounded scores: a retraction may leave the last bit of a sum different. */
    private static List<String> scores(TestNode node) {
        List<String> scores = new ArrayList<>();
        for (String item : List.of("tea-1", "tea-3", "coffee-2", "coffee-5")) {
            for (JsonNode entry :
                    node.json("/v1/items/" + item + "/similar?limit=20").get("items")) {
                scores.add("%s %s %.9f"
                        .formatted(
                                item,
                                entry.get("item").asText(),
                                entry.get("score").asDouble()));
            }
        }
        return scores;
    }

    private static List<String> logOf(TestNode node) {
        List<String> entries = new ArrayList<>();
        try (LogCursor cursor = node.server().site("default").site().log().read(0)) {
            for (LogRecord record = cursor.next(); record != null; record = cursor.next()) {
                entries.add(record.entry().toString());
            }
        }
        assertThat(entries).hasSizeGreaterThan(300);
        return entries;
    }

    private void assertNoFileHolds(List<String> pseudonyms) throws IOException {
        List<String> needles = new ArrayList<>(pseudonyms);
        needles.add(KNOWN);
        needles.add(BROWSER);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String needle : needles) {
                    assertThat(content.contains(needle))
                            .as("%s holds %s", data.relativize(file), needle)
                            .isFalse();
                }
            }
        }
    }
}
