package dev.attune.node.http;

import dev.attune.node.api.ApiError;
import dev.attune.node.api.ErrorCode;
import dev.attune.node.api.Outcome;
import dev.attune.node.auth.Operation;
import dev.attune.node.auth.PersonId;
import dev.attune.node.person.PersonChange;
import dev.attune.node.person.PersonParser;
import dev.attune.node.site.ErasureReceipt;
import dev.attune.node.site.Site;
import dev.attune.store.profile.ProfileJson;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v1/users/{id}}: attributes, consent, profile, export, erasure. With {@code ?anonymous=true} the id is anonymous. */
final class PersonEndpoint {
    private static final int EXPORTED_ROWS = 10_000;

    private final Guard guard;

    PersonEndpoint(Guard guard) {
        this.guard = guard;
    }

    void put(RoutingContext context) {
        change(context, PersonParser.parse(Bodies.bytes(context)));
    }

    void putConsent(RoutingContext context) {
        change(
                context,
                PersonParser.parseConsent(Bodies.bytes(context))
                        .then(consent -> Outcome.accepted(new PersonChange(Map.of(), Map.of(), consent))));
    }

    private void change(RoutingContext context, Outcome<PersonChange> parsed) {
        PersonId person = person(context);
        if (person == null) {
            return;
        }
        boolean own = parsed.fold(PersonChange::isOwn, rejected -> true);
        SiteServices services = guard.allow(context, own ? Operation.WRITE_OWN : Operation.WRITE_PERSON, person);
        if (services == null) {
            return;
        }
        if (!(parsed instanceof Outcome.Accepted<PersonChange> accepted)) {
            Answers.rejected(context, parsed);
            return;
        }
        Site site = services.site();
        String pseudonym = site.people().pseudonym(person);
        Appends.append(
                context,
                site,
                List.of(accepted.value().asEntry(pseudonym, site.time().now())),
                appended -> Answers.json(
                        context, 200, ProfileJson.write(site.people().profile(person))));
    }

    void profile(RoutingContext context) {
        PersonId person = person(context);
        SiteServices services = person == null ? null : guard.allow(context, Operation.READ_PERSON, person);
        if (services != null && person != null) {
            Answers.json(
                    context, 200, ProfileJson.write(services.site().people().profile(person)));
        }
    }

    void export(RoutingContext context) {
        PersonId person = person(context);
        SiteServices services = person == null ? null : guard.allow(context, Operation.READ_PERSON, person);
        if (services == null || person == null) {
            return;
        }
        Site site = services.site();
        context.vertx()
                .executeBlocking(() -> PersonExport.write(
                        site.people().profile(person), site.people().recent(person, EXPORTED_ROWS)))
                .onSuccess(json -> Answers.json(context, 200, json))
                .onFailure(context::fail);
    }

    void delete(RoutingContext context) {
        PersonId person = person(context);
        SiteServices services = person == null ? null : guard.allow(context, Operation.WRITE_PERSON, person);
        if (services == null || person == null) {
            return;
        }
        Site site = services.site();
        if (site.refuses()) {
            Answers.retry(context, 503, EventsEndpoint.overloaded());
            return;
        }
        context.vertx()
                .executeBlocking(() -> site.people().erase(person))
                .onSuccess(receipt -> Answers.json(context, 200, json(receipt)))
                .onFailure(context::fail);
    }

    private static String json(ErasureReceipt receipt) {
        return "{\"erased\":{\"events\":%d,\"interactions\":%d,\"lists\":%d,\"behaviours\":%d}}"
                .formatted(receipt.events(), receipt.interactions(), receipt.lists(), receipt.behaviours());
    }

    /** The person of the address; answers and gives null when the id cannot be one. */
    private static @Nullable PersonId person(RoutingContext context) {
        String id = context.pathParam("id");
        String flaw = dev.attune.node.api.Identifiers.flaw(id, dev.attune.node.api.Identifiers.Kind.PERSON);
        if (flaw != null) {
            Answers.error(context, 400, ApiError.of(ErrorCode.ILLEGAL_ID, "id: " + flaw, "id"));
            return null;
        }
        boolean anonymous = "true".equals(context.request().getParam("anonymous"));
        return anonymous ? PersonId.anonymous(id) : PersonId.known(id);
    }
}
