package org.tandemswitch.api.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tandemswitch.api.Answers;
import org.tandemswitch.api.Condition;
import org.tandemswitch.api.Told;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.digest.DigestAlgorithm;
import org.tandemswitch.provisioning.Created;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.Marks;
import org.tandemswitch.provisioning.Retry;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.provisioning.Subject;
import org.tandemswitch.retry.KeptCreate;

/** Between the wishes of programs and the use cases, the same way for things of every kind. */
@RequestScoped
public class Desk {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String ONE = "{id: [0-9]{1,18}}";
    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String ADDED = "it is added: Location says where it is, the entity tag how it is";
    private static final int MOST = 1000;

    @Inject
    CurrentActor current;

    @Inject
    Marks marks;

    @Inject
    Answers answers;

    /** Those whose name has this in it, in the order in which they were added. */
    <G> JsonObject list(Kind<?, G> kind, String name, long after, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        Subject<G> subject = kind.subject();
        List<G> found = kind.pages().page(current.get(), name, after, most + 1);
        List<G> page = found.subList(0, Math.min(most, found.size()));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.forEach(thing -> items.add(subject.told(thing)));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        if (found.size() > page.size()) {
            answer.add("next", subject.id(page.get(page.size() - 1)));
        }
        return answer.build();
    }

    <G> Response one(Kind<?, G> kind, long id, Request request) {
        return kind.find()
                .apply(current.get(), id)
                .map(thing -> Optional.ofNullable(request.evaluatePreconditions(tag(kind, thing)))
                        .orElseGet(() -> whole(kind, thing))
                        .build())
                .orElseGet(() -> answers.unknown(Long.toString(id)));
    }

    <G> Response create(Kind<?, G> kind, String body, Optional<String> key) {
        Actor actor = editor(kind);
        Optional<JsonObject> told = Told.object(body);
        if (told.isEmpty()) {
            return answers.noObject();
        }
        if (key.filter(text -> !KeptCreate.isKey(text)).isPresent()) {
            return answers.refusal(List.of(new FieldError(IDEMPOTENCY_KEY, "error.not_a_key")));
        }
        String fingerprint = DigestAlgorithm.SHA_256.hex(kind.path() + "\n" + body);
        return create(actor, kind, told.get(), key.map(text -> new Retry(text, fingerprint)))
                .fold(created -> added(kind, created.value()), refused -> answers.refusal(refused.errors()));
    }

    private static <D> SaveOutcome<Created> create(
            Actor actor, Kind<D, ?> kind, JsonObject told, Optional<Retry> retry) {
        return kind.edit().create(actor, kind.read().apply(0L, told), retry);
    }

    /** What is not told is as in a new one; a password stays. */
    <G> Response replace(Kind<?, G> kind, long id, String body, Condition seen) {
        return change(kind, id, body, seen, (now, told) -> told);
    }

    /** What is not told stays (RFC 7396). */
    <G> Response patch(Kind<?, G> kind, long id, String body, Condition seen) {
        return change(kind, id, body, seen, (now, told) -> Json.createMergePatch(told)
                .apply(now)
                .asJsonObject());
    }

    <G> Response remove(Kind<?, G> kind, long id, Condition seen) {
        return edit(kind, id, seen, (actor, thing) -> kind.edit()
                .remove(actor, thing)
                .fold(removed -> Response.noContent().build(), refused -> answers.refusal(refused.errors())));
    }

    private <G> Response change(
            Kind<?, G> kind,
            long id,
            String body,
            Condition seen,
            BiFunction<JsonObject, JsonObject, JsonObject> wish) {
        return edit(kind, id, seen, (actor, thing) -> Told.object(body)
                .map(told ->
                        answer(kind, kind.save(actor, wish.apply(kind.subject().told(thing), told), thing)))
                .orElseGet(answers::noObject));
    }

    /** An edit of what a thing holds that asks for no entity tag, since it is right whatever was there before. */
    <G> Response edited(Kind<?, G> kind, long id, Function<G, SaveOutcome<G>> edit) {
        Actor actor = editor(kind);
        return kind.find()
                .apply(actor, id)
                .map(thing -> answer(kind, edit.apply(thing)))
                .orElseGet(() -> answers.unknown(Long.toString(id)));
    }

    /** An edit that replaces all that a thing holds. */
    <G> Response replaced(Kind<?, G> kind, long id, Condition seen, Function<G, SaveOutcome<G>> edit) {
        return edit(kind, id, seen, (actor, thing) -> answer(kind, edit.apply(thing)));
    }

    private <G> Response answer(Kind<?, G> kind, SaveOutcome<G> outcome) {
        return outcome.fold(saved -> whole(kind, saved.value()).build(), refused -> answers.refusal(refused.errors()));
    }

    /** What is stored by then is compared once more where it is stored. */
    private <G> Response edit(Kind<?, G> kind, long id, Condition seen, BiFunction<Actor, G, Response> edit) {
        Actor actor = editor(kind);
        if (!seen.isSet()) {
            return answers.problem(Answers.PRECONDITION_REQUIRED, "api.if_match");
        }
        return kind.find()
                .apply(actor, id)
                .map(thing -> seen.isBroken(tag(kind, thing)) ? answers.changedMeanwhile() : edit.apply(actor, thing))
                .orElseGet(() -> answers.unknown(Long.toString(id)));
    }

    private Actor editor(Kind<?, ?> kind) {
        Actor actor = current.get();
        actor.mustEdit(kind.subject().area());
        return actor;
    }

    private static Response added(Kind<?, ?> kind, Created created) {
        return Response.created(URI.create(kind.path() + "/" + created.id()))
                .tag(new EntityTag(created.mark()))
                .entity(created.answer())
                .build();
    }

    private <G> Response.ResponseBuilder whole(Kind<?, G> kind, G thing) {
        return Response.ok(kind.subject().told(thing)).tag(tag(kind, thing));
    }

    <G> EntityTag tag(Kind<?, G> kind, G thing) {
        return new EntityTag(marks.of(kind.subject(), thing));
    }
}
