package org.tandemswitch.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.provisioning.FieldError;

/** What programs hear whose wish is not carried out, in their language. */
@RequestScoped
public class Answers {
    public static final int BAD_REQUEST = 400;
    public static final int NOT_FOUND = 404;
    public static final int CONFLICT = 409;
    public static final int PRECONDITION_REQUIRED = 428;
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNPROCESSABLE = 422;

    @Inject
    Texts texts;

    /** @param key of the text that says why */
    public Response problem(int status, String key, Object... details) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Problem(texts.of(key, details)))
                .build();
    }

    public Response noObject() {
        return problem(BAD_REQUEST, "api.no_object");
    }

    public Response unknown(String name) {
        return problem(NOT_FOUND, "api.unknown", name);
    }

    public Response changedMeanwhile() {
        return problem(PRECONDITION_FAILED, "error.changed_meanwhile");
    }

    public Response refusal(List<FieldError> errors) {
        if (errors.stream().anyMatch(FieldError::isChangedMeanwhile)) {
            return changedMeanwhile();
        }
        return Response.status(errors.contains(FieldError.KEY_OF_ANOTHER_WISH) ? UNPROCESSABLE : BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON)
                .entity(Refusal.of(errors, texts))
                .build();
    }
}
