package org.tandemswitch.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

@ApplicationPath("api")
@OpenAPIDefinition(
        info = @Info(title = "Tandem", version = ""),
        security = {@SecurityRequirement(name = Api.TOKEN), @SecurityRequirement(name = Api.PASSWORD)},
        components =
                @Components(
                        responses = {
                            @APIResponse(name = Api.NONE, description = "there is none of this id"),
                            @APIResponse(
                                    name = Api.REFUSED,
                                    description = "something does not fit, and nothing is changed",
                                    content =
                                            @Content(
                                                    mediaType = MediaType.APPLICATION_JSON,
                                                    schema = @Schema(implementation = Refusal.class))),
                            @APIResponse(
                                    name = Api.OTHER_WISH,
                                    description = "the key stands for another wish already"),
                            @APIResponse(
                                    name = Api.CHANGED_MEANWHILE,
                                    description = "it is no longer what the entity tag was of, and nothing is changed"),
                            @APIResponse(
                                    name = Api.NOTHING_SEEN,
                                    description = "If-Match is missing: say what you have seen, or * for anything")
                        }))
@SecurityScheme(
        securitySchemeName = Api.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token of the page API tokens")
@SecurityScheme(
        securitySchemeName = Api.PASSWORD,
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "Name and password of a user without a one-time code")
public class Api extends Application {
    static final String TOKEN = "token";
    static final String PASSWORD = "password";

    /** Answers that are described once, by their names in the description, as are the next ones. */
    public static final String NONE = "none";

    public static final String REFUSED = "refused";
    public static final String OTHER_WISH = "otherWish";
    public static final String CHANGED_MEANWHILE = "changedMeanwhile";
    public static final String NOTHING_SEEN = "nothingSeen";
}
