package org.tandemswitch.sip.deployment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.servlet.sip.annotation.SipApplication;
import javax.servlet.sip.annotation.SipApplicationKey;
import javax.servlet.sip.annotation.SipListener;
import javax.servlet.sip.annotation.SipServlet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.tandemswitch.sip.deployment.SipDescriptor.Servlet;

/** Reads the annotations of JSR 289 section 18 from the index of the deployment, without loading a class. */
final class SipAnnotations {
    private final IndexView index;

    SipAnnotations(IndexView index) {
        this.index = index;
    }

    SipDescriptor descriptor() {
        return new SipDescriptor(
                application("name").or(this::nameOnServlet),
                application("mainServlet"),
                classes(SipServlet.class).map(SipAnnotations::servlet).toList(),
                classes(SipListener.class).map(SipAnnotations::className).toList(),
                List.of(),
                Map.of(),
                timeout(),
                keyClass(),
                false);
    }

    private Stream<AnnotationInstance> all(Class<?> annotation) {
        return index.getAnnotations(DotName.createSimple(annotation.getName())).stream();
    }

    private Stream<AnnotationInstance> classes(Class<?> annotation) {
        return all(annotation).filter(instance -> instance.target().kind() == Kind.CLASS);
    }

    private Optional<String> application(String member) {
        return all(SipApplication.class)
                .flatMap(instance -> string(instance, member).stream())
                .findFirst();
    }

    private Optional<String> nameOnServlet() {
        return classes(SipServlet.class)
                .flatMap(instance -> string(instance, "applicationName").stream())
                .findFirst();
    }

    private OptionalInt timeout() {
        return all(SipApplication.class)
                .map(instance -> instance.value("sipApplicationSessionTimeout"))
                .filter(Objects::nonNull)
                .mapToInt(AnnotationValue::asInt)
                .findFirst();
    }

    private Optional<String> keyClass() {
        return all(SipApplicationKey.class)
                .filter(instance -> instance.target().kind() == Kind.METHOD)
                .map(instance ->
                        instance.target().asMethod().declaringClass().name().toString())
                .findFirst();
    }

    private static Servlet servlet(AnnotationInstance instance) {
        String simpleName = instance.target().asClass().simpleName();
        AnnotationValue order = instance.value("loadOnStartup");
        return new Servlet(
                string(instance, "name").orElse(simpleName),
                className(instance),
                order == null ? 0 : order.asInt(),
                Map.of());
    }

    private static String className(AnnotationInstance instance) {
        return instance.target().asClass().name().toString();
    }

    private static Optional<String> string(AnnotationInstance instance, String member) {
        return Optional.ofNullable(instance.value(member))
                .map(AnnotationValue::asString)
                .filter(s -> !s.isEmpty());
    }
}
