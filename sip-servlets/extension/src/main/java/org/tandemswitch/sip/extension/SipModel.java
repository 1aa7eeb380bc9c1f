package org.tandemswitch.sip.extension;

import org.jboss.as.controller.ModelVersion;
import org.jboss.as.controller.SubsystemModel;

/** Versions of the management model. */
enum SipModel implements SubsystemModel {
    VERSION_1_0_0(1, 0, 0);

    static final SipModel CURRENT = VERSION_1_0_0;

    private final ModelVersion version;

    SipModel(int major, int minor, int micro) {
        this.version = ModelVersion.create(major, minor, micro);
    }

    @Override
    public ModelVersion getVersion() {
        return version;
    }
}
