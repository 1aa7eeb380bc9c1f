package org.tandemswitch.sip.extension;

import java.util.List;
import org.jboss.as.controller.PersistentResourceXMLDescription;
import org.jboss.as.controller.PersistentSubsystemSchema;
import org.jboss.as.controller.xml.VersionedNamespace;
import org.jboss.staxmapper.IntVersion;

/** Versions of the XML, see {@code schema/tandemswitch-sip_1_0.xsd}. */
public enum SipSchema implements PersistentSubsystemSchema<SipSchema> {
    VERSION_1_0(1, 0);

    static final SipSchema CURRENT = VERSION_1_0;

    private final VersionedNamespace<IntVersion, SipSchema> namespace;

    SipSchema(int major, int minor) {
        this.namespace = VersionedNamespace.createURN(
                List.of("tandemswitch", SipExtension.SUBSYSTEM),
                new IntVersion(major, minor),
                version -> version.toString(2));
    }

    @Override
    public VersionedNamespace<IntVersion, SipSchema> getNamespace() {
        return namespace;
    }

    @Override
    public PersistentResourceXMLDescription getXMLDescription() {
        PersistentResourceXMLDescription.Factory factory = PersistentResourceXMLDescription.factory(this);
        return factory.builder(SipSubsystem.REGISTRATION)
                .addAttributes(SipAttributes.ALL.stream())
                .addChild(factory.builder(SipConnectorResource.REGISTRATION)
                        .addAttributes(SipConnectorResource.ATTRIBUTES.stream())
                        .build())
                .build();
    }
}
