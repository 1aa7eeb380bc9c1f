package org.tandemswitch.sip.deployment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.sip.SipServletRequest;
import org.mobicents.servlet.sip.core.descriptor.MatchingRule;

/** The condition of a servlet-mapping (JSR 289 section 16.1). */
sealed interface Rule extends MatchingRule {

    record And(List<Rule> rules) implements Rule {
        @Override
        public boolean matches(SipServletRequest request) {
            return rules.stream().allMatch(rule -> rule.matches(request));
        }

        @Override
        public String getExpression() {
            return join(rules, " and ");
        }
    }

    record Or(List<Rule> rules) implements Rule {
        @Override
        public boolean matches(SipServletRequest request) {
            return rules.stream().anyMatch(rule -> rule.matches(request));
        }

        @Override
        public String getExpression() {
            return join(rules, " or ");
        }
    }

    record Not(Rule rule) implements Rule {
        @Override
        public boolean matches(SipServletRequest request) {
            return !rule.matches(request);
        }

        @Override
        public String getExpression() {
            return "not " + rule.getExpression();
        }
    }

    record Equal(RequestVariable variable, String value, boolean ignoreCase) implements Rule {
        @Override
        public boolean matches(SipServletRequest request) {
            return variable.of(request)
                    .map(found -> ignoreCase ? found.equalsIgnoreCase(value) : found.equals(value))
                    .orElse(false);
        }

        @Override
        public String getExpression() {
            return variable.name() + " == " + value;
        }
    }

    record Contains(RequestVariable variable, String value, boolean ignoreCase) implements Rule {
        @Override
        public boolean matches(SipServletRequest request) {
            return variable.of(request)
                    .map(found -> fold(found).contains(fold(value)))
                    .orElse(false);
        }

        private String fold(String text) {
            return ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
        }

        @Override
        public String getExpression() {
            return variable.name() + " contains " + value;
        }
    }

    record Exists(RequestVariable variable) implements Rule {
        @Override
        public boolean matches(SipServletRequest request) {
            return variable.of(request).isPresent();
        }

        @Override
        public String getExpression() {
            return variable.name() + " exists";
        }
    }

    record SubdomainOf(RequestVariable variable, String value) implements Rule {
        @Override
        public boolean matches(SipServletRequest request) {
            return variable.of(request).map(this::isWithin).orElse(false);
        }

        private boolean isWithin(String host) {
            return host.equalsIgnoreCase(value)
                    || host.toLowerCase(Locale.ROOT).endsWith("." + value.toLowerCase(Locale.ROOT));
        }

        @Override
        public String getExpression() {
            return variable.name() + " within " + value;
        }
    }

    private static String join(List<Rule> rules, String word) {
        return rules.stream().map(Rule::getExpression).collect(Collectors.joining(word, "(", ")"));
    }
}
