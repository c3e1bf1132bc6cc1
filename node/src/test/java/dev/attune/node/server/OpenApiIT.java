package dev.attune.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls every operation of the reference document on the running server and holds the answers against their schemas. */
class OpenApiIT {
    @TempDir
    static Path data;

    private static TestNode node;
    private static JsonNode document;

    private final Set<String> called = new TreeSet<>();

    @BeforeAll
    static void start() throws IOException {
        document = new YAMLMapper().readTree(Files.readString(Path.of("..", "docs", "reference", "openapi.yaml")));
        node = TestNode.start(data);
        FirstClickIT.browse(node, "tea", 4);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void everyOperationAnswersAsTheDocumentSays() {
        events();
        lists();
        items();
        console();
        debug();
        people();
        check("live", node.get("/health/live"));
        check("ready", node.get("/health/ready"));
        check("metrics", node.get("/metrics"));
        // A stream and a socket stay open: PushIT reads them; here it is their refusal.
        check("stream", node.get("/v1/stream?limit=0"));
        check("socket", node.get("/v1/ws"));
        assertThat(called).isEqualTo(operations());
    }

    private void events() {
        check("sendEvents", node.post("/v1/events", "{\"events\":[" + Clicks.click("reader", "tea-1") + ",{}]}"));
        check("sendEvents", node.post("/v1/events", "{\"events\":"));
    }

    private void lists() {
        HttpResponse<String> list = node.get("/v1/recommendations?anonymousId=reader&limit=3&explain=true");
        check("recommend", list);
        check("recommend", node.get("/v1/recommendations?limit=x"));
        JsonNode parsed = TestNode.parse(list.body());
        String item = parsed.at("/items/0/item").asText();
        check("explain", node.get("/v1/explain/" + parsed.get("id").asText() + "/" + item));
        check("explain", node.get("/v1/explain/none/none"));
        check("similar", node.get("/v1/items/tea-1/similar?limit=3"));
        check("boughtTogether", node.get("/v1/items/tea-1/bought-together?limit=3"));
        check("activity", node.get("/v1/activity?by=session&window=PT5M"));
        check("activity", node.get("/v1/activity?by=mood"));
        check("trending", node.get("/v1/trending?limit=3&window=PT1M"));
    }

    private void items() {
        String item =
                "{\"title\":\"Green tea\",\"categories\":[\"tea\"],\"price\":4.5,\"currency\":\"EUR\",\"available\":true}";
        check("storeItem", node.put("/v1/items/tea-1", item));
        check("storeItem", node.put("/v1/items/tea-1", "{\"price\":\"cheap\"}"));
        check("item", node.get("/v1/items/tea-1"));
        check("item", node.get("/v1/items/never-stored"));
        check("items", node.get("/v1/items?ids=tea-1,never-stored"));
        check("items", node.get("/v1/items"));
        check(
                "storeItems",
                node.post("/v1/items", "[{\"id\":\"tea-2\",\"title\":\"Black tea\"},{\"title\":\"no id\"}]"));
        check("removeItem", node.delete("/v1/items/tea-2"));
    }

    private void console() {
        HttpResponse<String> list = node.get("/v1/recommendations?anonymousId=reader&limit=3");
        check(
                "servedList",
                node.get("/v1/console/lists/"
                        + TestNode.parse(list.body()).get("id").asText()));
        check("servedList", node.get("/v1/console/lists/none"));
        check("consoleStream", node.get("/v1/console/stream?once=true"));
        check("consoleStream", node.get("/v1/console/stream?once=perhaps"));
        check("followPerson", node.get("/v1/console/follow"));
        check("funnel", node.get("/v1/console/funnel?slot=home&window=PT1H"));
        check("funnel", node.get("/v1/console/funnel?window=P2D"));
        check("catalogueHealth", node.get("/v1/console/catalogue"));
        check("windows", node.get("/v1/console/windows?by=item&keys=tea-1,tea-2&span=PT1H"));
        check("windows", node.get("/v1/console/windows?by=mood"));
        check("itemNames", node.get("/v1/console/items?ids=tea-1,none"));
    }

    private void debug() {
        check("debugCounts", node.get("/v1/debug/events"));
        check("debugGood", node.get("/v1/debug/events/good?type=click"));
        check("debugGood", node.get("/v1/debug/events/good?limit=0"));
        check("debugBad", node.get("/v1/debug/events/bad"));
        check("debugReset", node.post("/v1/debug/events/reset", ""));
    }

    private void people() {
        check(
                "changePerson",
                node.put("/v1/users/anna", "{\"attributes\":{\"city\":\"Bern\"},\"answers\":{\"likes\":\"tea\"}}"));
        check("setConsent", node.put("/v1/users/anna/consent", "{\"analytics\":true,\"personalization\":true}"));
        check("profile", node.get("/v1/users/reader/profile?anonymous=true"));
        check("export", node.get("/v1/users/reader/export?anonymous=true"));
        check("erasePerson", node.delete("/v1/users/reader?anonymous=true"));
    }

    private void check(String operationId, HttpResponse<String> answer) {
        called.add(operationId);
        JsonNode response =
                resolved(operation(operationId).path("responses").path(Integer.toString(answer.statusCode())));
        assertThat(response.isMissingNode())
                .as("%s answers %d, which the document does not know", operationId, answer.statusCode())
                .isFalse();
        String mediaType =
                answer.headers().firstValue("content-type").orElse("").split(";", 2)[0];
        JsonNode schema = response.path("content").path(mediaType).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s answers %s", operationId, mediaType)
                .isFalse();
        if (mediaType.equals("application/json")) {
            assertThat(schema(schema).validate(TestNode.parse(answer.body())))
                    .as("%s: %s", operationId, answer.body())
                    .isEmpty();
        }
    }

    /** The schema with the document's components beside it, so that references are found. */
    private static JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    private static JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.get("$ref").asText().substring(1)) : part;
    }

    private static JsonNode operation(String operationId) {
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    return operation;
                }
            }
        }
        throw new AssertionError(operationId + " is not in the document");
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                if (operation.has("operationId")) {
                    operations.add(operation.get("operationId").asText());
                }
            }
        }
        return operations;
    }
}
