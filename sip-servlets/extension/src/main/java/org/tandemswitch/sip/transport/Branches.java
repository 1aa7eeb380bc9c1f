package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.SIPConstants;
import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import java.util.Locale;
import javax.sip.message.Request;

/**
 * What tells the transaction of a message: the branch of its Via, or where that is none of RFC 3261 (section 8.1.1.7) the
 * other fields that equipment older than that goes by.
 */
final class Branches {
    private static final String COOKIE = SIPConstants.BRANCH_MAGIC_COOKIE;

    private Branches() {}

    /** Is it one of RFC 3261, which no other transaction of its sender and method has? */
    static boolean isUnique(SIPMessage message) {
        String branch = message.getTopmostVia().getBranch();
        return branch != null && branch.regionMatches(true, 0, COOKIE, 0, COOKIE.length());
    }

    /**
     * The key of a transaction that a peer has begun. Two peers may think of the same branch, and some use one for two methods
     * (RFC 3261 section 17.2.3).
     */
    static String ofPeer(SIPMessage message) {
        String method = message.getCSeq().getMethod();
        if (message instanceof SIPRequest request && Request.ACK.equals(method)) {
            return ofInvite(request);
        }
        return isUnique(message) ? key(message.getTopmostVia(), method) : message.getTransactionId();
    }

    /** The key of the INVITE that an ACK, if it came for a refusal, or a CANCEL belongs to. */
    static String ofInvite(SIPRequest request) {
        if (isUnique(request)) {
            return key(request.getTopmostVia(), Request.INVITE);
        }
        SIPRequest invite = new SIPRequest();
        invite.setVia(List.of(request.getTopmostVia()));
        invite.setFrom(request.getFrom());
        invite.setCallId(request.getCallId());
        invite.setCSeq(new CSeq(request.getCSeq().getSeqNumber(), Request.INVITE));
        return invite.getTransactionId();
    }

    private static String key(Via via, String method) {
        return String.join(" ", via.getBranch(), via.getSentBy().encode(), method)
                .toLowerCase(Locale.ROOT);
    }

    /** The key of a transaction of ours: nobody else thinks of our branches. */
    static String own(SIPMessage message) {
        String branch = message.getTopmostVia().getBranch();
        return branch == null ? "" : branch.toLowerCase(Locale.ROOT);
    }
}
