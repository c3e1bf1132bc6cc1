package dev.attune.node.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.engine.event.Event;
import dev.attune.engine.event.EventType;
import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Fields;
import dev.attune.node.api.Identifiers.Kind;
import dev.attune.node.api.Texts;
import dev.attune.node.auth.PersonId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the events of one batch; the first thing that is wrong with an event is its verdict. For one thread. */
final class EventParser {
    /** Longest User-Agent; a longer one is cut. */
    static final int MAX_USER_AGENT = 512;

    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9 _.:/-]{0,63}");

    private final Reception reception;
    private final EventTimes times;
    private final @Nullable String userAgent;

    EventParser(Reception reception, EventTimes times) {
        this.reception = reception;
        this.times = times;
        String agent = reception.userAgent();
        this.userAgent = agent == null || agent.isBlank() ? null : Texts.clean(agent, MAX_USER_AGENT);
    }

    /** Who did it, under pseudonyms: the components of {@link Event}. */
    private record Person(String person, @Nullable String anonymous) {}

    Parsed parse(JsonNode node, int index) {
        String path = "events[" + index + "]";
        if (!(node instanceof ObjectNode object)) {
            String message = "event: " + Fields.shown(node) + " (expected: an object)";
            return Parsed.Invalid.of(null, ApiError.of(ErrorCode.NOT_AN_EVENT, message, path));
        }
        Fields fields = Fields.of(object, path);
        String id = fields.id("id", Kind.THING);
        if (id == null) {
            fields.wrong(ErrorCode.MISSING_ID, "id", "missing (expected: a UUID made by the client)");
        }
        String name = type(fields);
        long time = times.read(fields);
        Person person = person(fields);
        EventDetails details = EventDetails.read(fields, EventType.ofWireName(name));
        if (details.consent() != null && !details.consent().analytics()) {
            fields.wrong(ErrorCode.CONSENT_REQUIRED, "consent.analytics", "false (expected: true, to be stored)");
        }
        ApiError problem = fields.problem();
        if (problem != null || id == null || person == null) {
            return Parsed.Invalid.of(
                    id, problem == null ? ApiError.of(ErrorCode.BAD_VALUE, "event: wrong", path) : problem);
        }
        return new Parsed.Valid(event(id, name, time, person, details, agentOf(object)));
    }

    /** A server that sends for somebody's browser says which in {@code context.userAgent}; else it is the sender's own. */
    private @Nullable String agentOf(ObjectNode event) {
        String stated = event.path("context").path("userAgent").asText("");
        return stated.isBlank() ? userAgent : Texts.clean(stated, MAX_USER_AGENT);
    }

    private Event event(
            String id, String name, long time, Person person, EventDetails details, @Nullable String agent) {
        return new Event(
                id,
                EventType.ofWireName(name),
                name,
                time,
                times.receivedAt(time),
                person.person(),
                person.anonymous(),
                details.session(),
                details.item(),
                details.quantity(),
                details.value(),
                details.currency(),
                details.durationMs(),
                details.depth(),
                details.rating(),
                details.query(),
                details.filters(),
                details.page(),
                details.recommendation(),
                details.consent(),
                agent,
                details.context(),
                details.properties());
    }

    /** The type as sent; the empty string when there is none, and then the fields hold the problem. */
    private static String type(Fields fields) {
        JsonNode node = fields.usable("type");
        if (node == null) {
            fields.wrong(ErrorCode.MISSING_TYPE, "type", "missing (expected: for example click)");
            return "";
        }
        if (node.isTextual() && TYPE.matcher(node.textValue()).matches()) {
            return node.textValue();
        }
        String expected = " (expected: a letter, then up to 63 letters, digits, spaces or any of _.:/-)";
        fields.wrong(ErrorCode.BAD_TYPE, "type", Fields.shown(node) + expected);
        return "";
    }

    private @Nullable Person person(Fields fields) {
        Fields user = fields.object("user");
        String id = user == null ? null : user.id("id", Kind.PERSON);
        String anonymousId = user == null ? null : user.id("anonymousId", Kind.PERSON);
        if (id == null && anonymousId == null) {
            fields.wrong(ErrorCode.MISSING_USER, "user", "missing (expected: an object with id or anonymousId)");
        }
        if (fields.problem() != null) {
            return null;
        }
        String anonymous = anonymousId == null ? "" : pseudonym(PersonId.anonymous(anonymousId));
        if (id == null) {
            return new Person(anonymous, null);
        }
        return new Person(pseudonym(PersonId.known(id)), anonymousId == null ? null : anonymous);
    }

    private String pseudonym(PersonId person) {
        return reception.pseudonymizer().pseudonym(reception.site(), person);
    }
}
