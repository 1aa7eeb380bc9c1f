package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import javax.servlet.sip.SipApplicationSession;
import org.junit.jupiter.api.Test;

class CallsTest {
    @Test
    void session_that_cannot_be_forgotten_keeps_no_other_from_it() {
        SipApplicationSession broken = (SipApplicationSession) Proxy.newProxyInstance(
                CallsTest.class.getClassLoader(),
                new Class<?>[] {SipApplicationSession.class},
                (self, method, given) -> {
                    throw new NullPointerException("a slip of the engine");
                });

        assertThatCode(() -> Calls.forget(broken)).doesNotThrowAnyException();
    }
}
