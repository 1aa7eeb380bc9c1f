package org.tandemswitch.sip.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class SipXmlTest {
    private static final String FULL = """
            <sip-app xmlns="http://www.jcp.org/xml/ns/sipservlet" version="1.1">
              <app-name>switch</app-name>
              <context-param><param-name>site</param-name><param-value>lab</param-value></context-param>
              <listener><listener-class>a.Ears</listener-class></listener>
              <servlet-selection>
                <servlet-mapping>
                  <servlet-name>calls</servlet-name>
                  <pattern>
                    <and>
                      <equal><var>request.method</var><value>INVITE</value></equal>
                      <not><exists><var>request.uri.param.x</var></exists></not>
                    </and>
                  </pattern>
                </servlet-mapping>
              </servlet-selection>
              <session-config><session-timeout>30</session-timeout></session-config>
              <servlet>
                <servlet-name>calls</servlet-name>
                <servlet-class>a.Calls</servlet-class>
                <init-param><param-name>k</param-name><param-value>v</param-value></init-param>
                <load-on-startup>2</load-on-startup>
              </servlet>
            </sip-app>
            """;

    @Test
    void reads_every_part() throws Exception {
        SipDescriptor descriptor = read(FULL);

        assertThat(descriptor.applicationName()).contains("switch");
        assertThat(descriptor.contextParams()).containsEntry("site", "lab");
        assertThat(descriptor.listeners()).containsExactly("a.Ears");
        assertThat(descriptor.sessionTimeout()).hasValue(30);
        assertThat(descriptor.servlets())
                .containsExactly(new SipDescriptor.Servlet("calls", "a.Calls", 2, Map.of("k", "v")));
        assertThat(descriptor.mappings().get(0).rule().getExpression())
                .isEqualTo("((request.method == INVITE and not (request.uri.param.x exists)))");
    }

    @Test
    void has_no_main_servlet_where_servlets_are_mapped() throws Exception {
        assertThat(read(FULL).effectiveMainServlet()).isEmpty();
    }

    @Test
    void takes_the_only_servlet_for_the_main_servlet() throws Exception {
        SipDescriptor descriptor = read("<sip-app><servlet><servlet-name>one</servlet-name>"
                + "<servlet-class>a.One</servlet-class></servlet></sip-app>");

        assertThat(descriptor.effectiveMainServlet()).contains("one");
    }

    @Test
    void prefers_the_file_to_annotations() throws Exception {
        SipDescriptor annotated = read("<sip-app><app-name>other</app-name><servlet>"
                + "<servlet-name>calls</servlet-name><servlet-class>b.Other</servlet-class></servlet></sip-app>");

        SipDescriptor both = read(FULL).completedBy(annotated);

        assertThat(both.applicationName()).contains("switch");
        assertThat(both.servlets()).hasSize(1).first().extracting("className").isEqualTo("a.Calls");
    }

    @Test
    void ignores_annotations_of_a_complete_file() throws Exception {
        SipDescriptor complete = read("<sip-app metadata-complete='true'/>");

        assertThat(complete.completedBy(read(FULL)).servlets()).isEmpty();
    }

    @Test
    void refuses_a_servlet_without_class() {
        assertThatThrownBy(() -> read("<sip-app><servlet><servlet-name>x</servlet-name></servlet></sip-app>"))
                .hasMessage("<servlet> needs <servlet-class> in sip.xml");
    }

    @Test
    void refuses_a_document_type() {
        assertThatThrownBy(() -> read("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><sip-app>&e;</sip-app>"))
                .isInstanceOf(SAXException.class);
    }

    private static SipDescriptor read(String xml) throws IOException, SAXException {
        return SipXml.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
