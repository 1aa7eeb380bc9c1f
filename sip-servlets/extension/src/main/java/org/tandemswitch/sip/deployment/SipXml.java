package org.tandemswitch.sip.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tandemswitch.sip.deployment.SipDescriptor.Mapping;
import org.tandemswitch.sip.deployment.SipDescriptor.Servlet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads WEB-INF/sip.xml (JSR 289 section 19) of any version; element names matter, namespaces do not. */
final class SipXml {
    private final Element root;

    private SipXml(Element root) {
        this.root = root;
    }

    static SipDescriptor read(InputStream xml) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new SipXml(builder.parse(xml).getDocumentElement()).descriptor();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK has no secure XML parser", e);
        }
    }

    private SipDescriptor descriptor() {
        return new SipDescriptor(
                text(root, "app-name"),
                mainServlet(),
                children(root, "servlet").map(SipXml::servlet).toList(),
                children(root, "listener")
                        .flatMap(listener -> text(listener, "listener-class").stream())
                        .toList(),
                mappings(),
                parameters(root, "context-param"),
                sessionTimeout(),
                Optional.empty(),
                Boolean.parseBoolean(root.getAttribute("metadata-complete")));
    }

    private Stream<Element> selection() {
        return Stream.concat(Stream.of(root), children(root, "servlet-selection"));
    }

    private Optional<String> mainServlet() {
        return selection()
                .flatMap(parent -> text(parent, "main-servlet").stream())
                .findFirst();
    }

    private List<Mapping> mappings() {
        return selection()
                .flatMap(parent -> children(parent, "servlet-mapping"))
                .map(SipXml::mapping)
                .toList();
    }

    private static Mapping mapping(Element element) {
        Element pattern = children(element, "pattern").findFirst().orElse(element);
        return new Mapping(required(element, "servlet-name"), new Rule.And(rules(pattern)));
    }

    private static List<Rule> rules(Element parent) {
        List<Rule> rules = new ArrayList<>();
        elements(parent).forEach(element -> rule(element).ifPresent(rules::add));
        return List.copyOf(rules);
    }

    private static Optional<Rule> rule(Element element) {
        boolean ignoreCase = Boolean.parseBoolean(firstChildAttribute(element, "ignore-case"));
        return switch (element.getLocalName()) {
            case "and" -> Optional.of(new Rule.And(rules(element)));
            case "or" -> Optional.of(new Rule.Or(rules(element)));
            case "not" -> Optional.of(new Rule.Not(new Rule.And(rules(element))));
            case "equal" -> Optional.of(new Rule.Equal(variable(element), required(element, "value"), ignoreCase));
            case "contains" ->
                Optional.of(new Rule.Contains(variable(element), required(element, "value"), ignoreCase));
            case "exists" -> Optional.of(new Rule.Exists(variable(element)));
            case "subdomain-of" -> Optional.of(new Rule.SubdomainOf(variable(element), required(element, "value")));
            default -> Optional.empty();
        };
    }

    private static String firstChildAttribute(Element element, String name) {
        String own = element.getAttribute(name);
        return own.isEmpty()
                ? children(element, "var")
                        .map(variable -> variable.getAttribute(name))
                        .findFirst()
                        .orElse("")
                : own;
    }

    private static RequestVariable variable(Element element) {
        return new RequestVariable(required(element, "var"));
    }

    private OptionalInt sessionTimeout() {
        return children(root, "session-config")
                .flatMap(config -> text(config, "session-timeout").stream())
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private static Servlet servlet(Element element) {
        int loadOnStartup = text(element, "load-on-startup")
                .filter(s -> !s.isEmpty())
                .map(Integer::parseInt)
                .orElse(0);
        return new Servlet(
                required(element, "servlet-name"),
                required(element, "servlet-class"),
                loadOnStartup,
                parameters(element, "init-param"));
    }

    private static Map<String, String> parameters(Element parent, String name) {
        Map<String, String> parameters = new LinkedHashMap<>();
        children(parent, name)
                .forEach(element -> parameters.put(required(element, "param-name"), required(element, "param-value")));
        return new HashMap<>(parameters);
    }

    private static String required(Element parent, String name) {
        return text(parent, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "<" + parent.getLocalName() + "> needs <" + name + "> in sip.xml"));
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name)
                .map(child -> child.getTextContent().strip())
                .findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        return elements(parent).filter(element -> name.equals(element.getLocalName()));
    }

    private static Stream<Element> elements(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }
}
