package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.SIPConstants;
import gov.nist.javax.sip.header.CSeq;
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

    /** Does the branch alone tell? */
    static boolean isUnique(SIPMessage message) {
        String branch = message.getTopmostVia().getBranch();
        return branch != null && branch.regionMatches(true, 0, COOKIE, 0, COOKIE.length());
    }

    /** The key of the INVITE that an ACK, if it came for a refusal, or a CANCEL belongs to. */
    static String ofInvite(SIPRequest request) {
        if (isUnique(request)) {
            return request.getTopmostVia().getBranch().toLowerCase(Locale.ROOT);
        }
        SIPRequest invite = new SIPRequest();
        invite.setVia(List.of(request.getTopmostVia()));
        invite.setFrom(request.getFrom());
        invite.setCallId(request.getCallId());
        invite.setCSeq(new CSeq(request.getCSeq().getSeqNumber(), Request.INVITE));
        return invite.getTransactionId();
    }
}
