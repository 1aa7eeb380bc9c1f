package org.tandemswitch.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

@ApplicationPath("api")
@OpenAPIDefinition(
        info = @Info(title = "Tandem", version = ""),
        security = {@SecurityRequirement(name = Api.TOKEN), @SecurityRequirement(name = Api.PASSWORD)})
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
}
