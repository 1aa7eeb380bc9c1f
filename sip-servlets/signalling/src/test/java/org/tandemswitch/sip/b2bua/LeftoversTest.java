package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));

    private final List<String> forgotten = new ArrayList<>();
    private final Leftovers leftovers = new Leftovers(NOON);

    @Test
    void session_that_cannot_be_forgotten_keeps_no_other_from_it() {
        leftovers.add(
                of(SipApplicationSession.class, (self, method, given) -> switch (method.getName()) {
                    case "hashCode" -> 1;
                    case "equals" -> self == given[0];
                    default -> throw new NullPointerException("a slip of the engine");
                }),
                NOON);
        leftovers.add(call("call", part("caller")), NOON);

        assertThatCode(() -> leftovers.sweep(LATER)).doesNotThrowAnyException();

        assertThat(forgotten).containsExactly("caller", "call");
    }

    @Test
    void part_that_the_engine_forgets_in_the_same_moment_leaves_nothing_of_the_others() {
        SipSession gone = of(SipSession.class, (self, method, given) -> switch (method.getName()) {
            case "isValid" -> true;
            case "getId" -> "gone";
            default -> throw new IllegalStateException("invalidated already");
        });
        leftovers.add(call("call", gone, part("caller")), NOON);

        leftovers.sweep(LATER);

        assertThat(forgotten).containsExactly("caller", "call");
    }

    @Test
    void nothing_is_forgotten_before_its_last_repetition_may_have_come() {
        leftovers.add(call("call", part("caller")), NOON);

        leftovers.sweep(NOON.plusSeconds(32));

        assertThat(forgotten).isEmpty();
    }

    private SipApplicationSession call(String name, SipSession... parts) {
        return of(SipApplicationSession.class, (self, method, given) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == given[0];
            case "isValid" -> true;
            case "getSessions" -> List.of(parts).iterator();
            case "invalidate" -> forget(name);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private SipSession part(String name) {
        return of(SipSession.class, (self, method, given) -> switch (method.getName()) {
            case "isValid" -> true;
            case "invalidate" -> forget(name);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private @Nullable Object forget(String name) {
        forgotten.add(name);
        return null;
    }

    private static <T> T of(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(LeftoversTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
