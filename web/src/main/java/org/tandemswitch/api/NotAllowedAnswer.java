package org.tandemswitch.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tandemswitch.user.NotAllowed;

/** Somebody asked for what they have no right to. */
@Provider
public class NotAllowedAnswer implements ExceptionMapper<NotAllowed> {
    @Override
    public Response toResponse(NotAllowed refusal) {
        return Response.status(Response.Status.FORBIDDEN).build();
    }
}
