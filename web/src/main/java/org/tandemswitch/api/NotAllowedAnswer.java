package org.tandemswitch.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.user.NotAllowed;

/** Says no to whoever lacks the right. */
@Provider
public class NotAllowedAnswer implements ExceptionMapper<NotAllowed> {
    @Inject
    Texts texts;

    @Override
    public Response toResponse(NotAllowed refused) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(texts.of("api.not_allowed")))
                .build();
    }
}
