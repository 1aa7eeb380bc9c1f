package org.tandemswitch.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_MESSAGE;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_MODE;

import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.value.KeepAliveMode;

/** What a keep-alive datagram says (NK-02, NK-13). */
public record KeepAlivePayload(KeepAliveMode mode, String message) {
    private static final String TWO_LINE_ENDS = "\r\n\r\n";

    public static KeepAlivePayload of(ParameterSet set) {
        return new KeepAlivePayload(set.get(SS_SIP_NAT_KEEP_ALIVE_MODE), set.get(SS_SIP_NAT_KEEP_ALIVE_MESSAGE));
    }

    /** @param token different for each datagram; letters and digits */
    public byte[] bytes(Binding binding, String token) {
        String text =
                switch (mode) {
                    case MESSAGE -> message;
                    case CRLF -> TWO_LINE_ENDS;
                    case OPTIONS -> options(binding, token);
                };
        return text.getBytes(UTF_8);
    }

    /** Whatever is answered, nobody waits for it, so there is no transaction. */
    private static String options(Binding binding, String token) {
        String contact = binding.contact().split("\\?", 2)[0];
        return String.join(
                "\r\n",
                "OPTIONS " + contact + " SIP/2.0",
                "Via: SIP/2.0/UDP " + binding.socket() + ";branch=z9hG4bK" + token + ";rport",
                "Max-Forwards: 70",
                "From: <sip:" + binding.socket() + ">;tag=" + token,
                "To: <" + contact + ">",
                "Call-ID: " + token + "@" + binding.socket().address(),
                "CSeq: 1 OPTIONS",
                "Content-Length: 0",
                "",
                "");
    }
}
