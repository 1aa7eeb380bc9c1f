package org.tandemswitch.sip.extension;

import org.wildfly.subsystem.SubsystemConfiguration;
import org.wildfly.subsystem.SubsystemExtension;
import org.wildfly.subsystem.SubsystemPersistence;

/** The WildFly extension {@code org.tandemswitch.sip}. */
public final class SipExtension extends SubsystemExtension<SipSchema> {
    static final String SUBSYSTEM = "sip";

    public SipExtension() {
        super(
                SubsystemConfiguration.of(SUBSYSTEM, SipModel.CURRENT, SipSubsystem::new),
                SubsystemPersistence.of(SipSchema.CURRENT));
    }
}
