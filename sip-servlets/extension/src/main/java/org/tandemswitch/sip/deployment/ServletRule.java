package org.tandemswitch.sip.deployment;

import org.mobicents.servlet.sip.core.descriptor.MatchingRule;
import org.mobicents.servlet.sip.core.descriptor.MobicentsSipServletMapping;

/** A mapping in the form the engine asks for. */
record ServletRule(SipDescriptor.Mapping mapping) implements MobicentsSipServletMapping {
    @Override
    public String getServletName() {
        return mapping.servlet();
    }

    @Override
    public MatchingRule getMatchingRule() {
        return mapping.rule();
    }

    @Override
    public void setServletName(String name) {
        throw new UnsupportedOperationException("Mappings are declared");
    }

    @Override
    public void setMatchingRule(MatchingRule rule) {
        throw new UnsupportedOperationException("Mappings are declared");
    }
}
