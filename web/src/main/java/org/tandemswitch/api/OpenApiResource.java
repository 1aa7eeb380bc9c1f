package org.tandemswitch.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be asked here, for programs; the build writes it from the code. */
@Path("openapi")
@RequestScoped
public class OpenApiResource {
    private static final String DESCRIPTION = "/openapi/openapi.json";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This description")
    public String description() throws IOException {
        try (InputStream text = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(DESCRIPTION))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
