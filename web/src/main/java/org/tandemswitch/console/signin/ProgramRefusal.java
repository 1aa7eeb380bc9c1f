package org.tandemswitch.console.signin;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Says in the words of programs why one was not let in; where there is no reason, the status says it all. */
@WebServlet("/refused")
public class ProgramRefusal extends HttpServlet {
    static final String REASON = "tandem.reason";
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        String reason = Optional.ofNullable(request.getAttribute(REASON))
                .map(Object::toString)
                .orElse("");
        response.getWriter()
                .append(Json.createObjectBuilder().add("reason", reason).build().toString());
    }
}
