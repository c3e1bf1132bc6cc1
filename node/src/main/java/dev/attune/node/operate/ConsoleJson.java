package dev.attune.node.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.engine.event.Event;
import dev.attune.engine.recommend.RankedList;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.recommend.ServedList;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the console shows, as JSON. */
final class ConsoleJson {
    private static final int FIRST_ITEMS = 3;

    private ConsoleJson() {}

    static void pulse(JsonGenerator json, Pulse pulse) throws IOException {
        json.writeStartObject();
        json.writeNumberField("at", pulse.at());
        json.writeObjectFieldStart("events");
        for (Map.Entry<Fate, Double> rate : pulse.events().entrySet()) {
            json.writeNumberField(rate.getKey().wireName(), rounded(rate.getValue()));
        }
        json.writeEndObject();
        json.writeNumberField("lists", rounded(pulse.lists()));
        Pulse.Latency clicks = pulse.clicks();
        if (clicks == null) {
            json.writeNullField("clicks");
        } else {
            json.writeObjectFieldStart("clicks");
            json.writeNumberField("p50", rounded(clicks.p50()));
            json.writeNumberField("p99", rounded(clicks.p99()));
            json.writeNumberField("count", clicks.count());
            json.writeEndObject();
        }
        json.writeNumberField("lag", pulse.lag());
        pages(json, pulse.pages());
        json.writeObjectFieldStart("verdict");
        json.writeStringField("level", pulse.verdict().level().wireName());
        json.writeStringField("reason", pulse.verdict().reason());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void pages(JsonGenerator json, Pulse.Pages pages) throws IOException {
        json.writeObjectFieldStart("pages");
        json.writeNumberField("sse", pages.sse());
        json.writeNumberField("websocket", pages.websocket());
        json.writeNumberField("sent", rounded(pages.sent()));
        json.writeNumberField("slow", pages.slow());
        json.writeNumberField("coalesced", pages.coalesced());
        json.writeNumberField("resumed", pages.resumed());
        json.writeEndObject();
    }

    static void event(JsonGenerator json, EventSample event) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", event.number());
        json.writeNumberField("at", event.at());
        json.writeStringField("fate", event.fate().wireName());
        json.writeStringField("type", event.type());
        json.writeStringField("item", event.item());
        json.writeStringField("person", event.person());
        if (event.offset() >= 0) {
            json.writeNumberField("offset", event.offset());
            json.writeNumberField("weight", rounded(event.weight()));
        }
        Event.ListPosition list = event.list();
        if (list != null) {
            json.writeStringField("list", list.id());
            json.writeStringField("slot", list.slot());
            json.writeNumberField("position", list.position());
        }
        EventSample.Reject reject = event.reject();
        if (reject != null) {
            json.writeStringField("code", reject.code());
            json.writeStringField("path", reject.path());
            json.writeStringField("message", reject.message());
        }
        json.writeEndObject();
    }

    static void rejects(JsonGenerator json, List<RejectRule.Standing> rules) throws IOException {
        json.writeArrayFieldStart("rejects");
        for (RejectRule.Standing rule : rules) {
            json.writeStartObject();
            json.writeStringField("code", rule.code());
            json.writeStringField("path", rule.path());
            json.writeStringField("meaning", ErrorCode.meaningOf(rule.code()));
            json.writeStringField("message", rule.message());
            json.writeNumberField("count", rule.count());
            json.writeNumberField("first", rule.first());
            json.writeNumberField("last", rule.last());
            json.writeStringField("sample", rule.sample());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A served list in short. */
    static void list(JsonGenerator json, ServedList list) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", list.id());
        json.writeStringField("slot", list.slot());
        json.writeStringField("user", list.user());
        json.writeNumberField("version", list.version());
        json.writeNumberField("generatedAt", list.generatedAt());
        json.writeBooleanField("personalized", list.personalized());
        json.writeNumberField("length", list.items().size());
        json.writeArrayFieldStart("items");
        List<RankedList.Entry> items = list.items();
        for (int n = 0; n < Math.min(FIRST_ITEMS, items.size()); n++) {
            json.writeString(items.get(n).item());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Three places are enough for eyes. */
    private static double rounded(double number) {
        return Math.rint(number * 1_000) / 1_000;
    }
}
