package org.tandemswitch.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** A value behind the question mark that is no number is a mistake of whoever asks; the resource is there. */
@Provider
public class UnreadValue implements ExceptionMapper<NotFoundException> {
    @Inject
    Answers answers;

    @Override
    public Response toResponse(NotFoundException missing) {
        boolean unread = missing.getCause() instanceof IllegalArgumentException
                && Optional.ofNullable(missing.getMessage())
                        .filter(said -> said.contains("QueryParam"))
                        .isPresent();
        return unread ? answers.problem(Answers.BAD_REQUEST, "api.unread") : missing.getResponse();
    }
}
