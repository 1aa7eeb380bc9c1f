package org.tandemswitch.phone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What both sides of a call have agreed on so far (RFC 3261 section 12), kept by hand. */
final class Dialog {
    final String callId;
    final String local;
    final String localTag;
    private final String remote;
    private String remoteTag = "";
    private String target;
    private List<String> routes = List.of();
    private long cseq;

    private Dialog(String callId, String local, String localTag, String remote, String target) {
        this.callId = callId;
        this.local = local;
        this.localTag = localTag;
        this.remote = remote;
        this.target = target;
    }

    static Dialog calling(String callId, String from, String to, String target) {
        return new Dialog(callId, from, RequestText.token(), to, target);
    }

    static Dialog called(Message invite) {
        var contact = NameAddress.parse(invite.header("Contact").orElse(""));
        var dialog = new Dialog(
                invite.callId(),
                withoutTag(invite.header("To").orElse("")),
                RequestText.token(),
                withoutTag(invite.header("From").orElse("")),
                contact.uri());
        dialog.remoteTag = invite.tag("From");
        dialog.routes = invite.headers("Record-Route");
        return dialog;
    }

    /** The same call with the other end that a forked answer came from. */
    Dialog fork(Message answer) {
        var fork = new Dialog(callId, local, localTag, remote, target);
        fork.cseq = cseq;
        fork.learn(answer);
        return fork;
    }

    synchronized void learn(Message answer) {
        if (!answer.tag("To").isEmpty()) {
            remoteTag = answer.tag("To");
            var reversed = new ArrayList<>(answer.headers("Record-Route"));
            Collections.reverse(reversed);
            routes = List.copyOf(reversed);
        }
        retarget(answer);
    }

    /** A refused INVITE leaves nothing behind: the next one is sent as if it were the first. */
    synchronized void forget(String firstTarget) {
        remoteTag = "";
        routes = List.of();
        target = firstTarget;
    }

    synchronized void retarget(Message message) {
        message.header("Contact").map(NameAddress::parse).ifPresent(contact -> target = contact.uri());
    }

    synchronized boolean isWith(String tag) {
        return remoteTag.isEmpty() || remoteTag.equals(tag);
    }

    synchronized String target() {
        return target;
    }

    synchronized long nextCseq() {
        return ++cseq;
    }

    synchronized RequestText request(String method, long number, String via, String contact, int maxForwards) {
        var request = new RequestText(method, target)
                .header("Via", via)
                .header("Max-Forwards", String.valueOf(maxForwards))
                .header("From", local + ";tag=" + localTag)
                .header("To", remoteTag.isEmpty() ? remote : remote + ";tag=" + remoteTag)
                .header("Call-ID", callId)
                .header("CSeq", number + " " + method)
                .header("Contact", contact);
        routes.forEach(route -> request.header("Route", route));
        return request;
    }

    private static String withoutTag(String value) {
        return value.replaceAll("(?i);\\s*tag=[^;,\\s]+", "");
    }
}
