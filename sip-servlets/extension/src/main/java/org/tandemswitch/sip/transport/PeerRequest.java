package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPRequest;

/** A request as it came in. Of ours there are some, too, that the stack has read again; nobody asks those for their key. */
final class PeerRequest extends SIPRequest {
    private static final long serialVersionUID = 1L;

    @Override
    public String getTransactionId() {
        return Branches.isUnique(this) ? Branches.ofPeer(this) : super.getTransactionId();
    }
}
