package org.tandemswitch.sip.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.persistence.SubsystemMarshallingContext;
import org.jboss.as.version.Stability;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;
import org.jboss.staxmapper.XMLElementWriter;
import org.jboss.staxmapper.XMLMapper;
import org.junit.jupiter.api.Test;
import org.wildfly.subsystem.SubsystemPersistence;

/** XML to operations to model to XML and back, by the server's own parser and writer. */
class SipSubsystemXmlTest {
    private static final String NAMESPACE = "urn:tandemswitch:sip:1.0";
    private static final String FULL = resource("tandemswitch-sip-1.0.xml");
    private static final String XSD = resource("/schema/tandemswitch-sip_1_0.xsd");

    @Test
    void reads_every_attribute() throws XMLStreamException {
        List<ModelNode> operations = parse(FULL);

        assertThat(operations).hasSize(4);
        assertThat(operations.get(0).get("t1").asString()).isEqualTo("${sip.t1:250}");
        assertThat(SipAttributes.ALL)
                .allSatisfy(attribute -> assertThat(operations.get(0).hasDefined(attribute.getName()))
                        .isTrue());
        assertThat(operations.get(3).get("ssl-context").asString()).isEqualTo("sip");
        assertThat(operations.get(3).get("client-ssl-context").asString()).isEqualTo("sip-out");
    }

    @Test
    void writes_what_it_has_read() throws XMLStreamException {
        String written = write(model(parse(FULL)));

        assertThat(parse(written)).isEqualTo(parse(FULL));
        assertThat(written).contains("xmlns=\"" + NAMESPACE + "\"");
    }

    @Test
    void writes_what_its_schema_allows() throws XMLStreamException {
        String written = write(model(parse(FULL.replace("${sip.t1:250}", "250"))));

        assertThatCode(() -> validate(written)).doesNotThrowAnyException();
    }

    @Test
    void refuses_an_unknown_attribute() {
        String wrong = FULL.replace("lanes=", "lines=");

        assertThatThrownBy(() -> parse(wrong)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void describes_every_attribute_in_words_and_in_the_schema() throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(resource("LocalDescriptions.properties")));

        assertThat(names("sip.", SipAttributes.ALL.stream())).allMatch(words::containsKey);
        assertThat(names("sip.connector.", SipConnectorResource.ATTRIBUTES.stream()))
                .allMatch(words::containsKey);
        assertThat(names("sip.", Stream.of(SipMetric.values()).map(SipMetric::get)))
                .allMatch(words::containsKey);
        assertThat(Stream.concat(SipAttributes.ALL.stream(), SipConnectorResource.ATTRIBUTES.stream()))
                .allMatch(attribute -> XSD.contains("name=\"" + attribute.getName() + "\""));
    }

    private static Stream<String> names(String prefix, Stream<AttributeDefinition> attributes) {
        return attributes.map(attribute -> prefix + attribute.getName());
    }

    private static List<ModelNode> parse(String xml) throws XMLStreamException {
        XMLMapper mapper = XMLMapper.Factory.create();
        mapper.registerRootElement(new QName(NAMESPACE, "subsystem"), SipSchema.CURRENT);
        List<ModelNode> operations = new ArrayList<>();
        mapper.parseDocument(operations, XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(xml)));
        return operations;
    }

    private static ModelNode model(List<ModelNode> operations) {
        ModelNode model = new ModelNode().setEmptyObject();
        for (ModelNode operation : operations) {
            List<Property> address = operation.get("address").asPropertyList();
            ModelNode resource = model;
            for (Property step : address.subList(1, address.size())) {
                resource = resource.get(step.getName(), step.getValue().asString());
            }
            for (Property value : operation.asPropertyList()) {
                if (!value.getName().equals("address") && !value.getName().equals("operation")) {
                    resource.get(value.getName()).set(value.getValue());
                }
            }
        }
        return model;
    }

    private static String write(ModelNode model) throws XMLStreamException {
        XMLElementWriter<SubsystemMarshallingContext> writer =
                SubsystemPersistence.of(SipSchema.CURRENT).getWriter(Stability.DEFAULT);
        StringWriter xml = new StringWriter();
        XMLElementWriter<ModelNode> root =
                (stream, content) -> writer.writeContent(stream, new SubsystemMarshallingContext(content, stream));
        XMLMapper.Factory.create()
                .deparseDocument(root, model, XMLOutputFactory.newInstance().createXMLStreamWriter(xml));
        return xml.toString();
    }

    private static void validate(String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(XSD)))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static String resource(String name) {
        try (var stream = SipSubsystemXmlTest.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
