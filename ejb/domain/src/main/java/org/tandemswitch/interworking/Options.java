package org.tandemswitch.interworking;

import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.seconds;
import static org.tandemswitch.parameter.value.Types.whole;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.value.PrivacyMode;
import org.tandemswitch.parameter.value.ValueType;

/** The options that are about messages. */
public final class Options {
    private static final Set<Peer> CLIENTS = Set.of(Peer.CLIENT);
    private static final Set<Peer> VENDORS = Set.of(Peer.VENDOR);
    private static final Set<Peer> PHONES = Set.of(Peer.PHONE);
    private static final Set<Peer> CALLING = Set.of(Peer.CLIENT, Peer.PHONE);
    private static final Set<Peer> EVERYBODY = Peer.NEIGHBOURS;
    private static final Set<Peer> CALLED = Set.of(Peer.VENDOR, Peer.PHONE);

    static final Option<CallerField> CALLER_FIELD =
            option("callerField", Chapter.IDENTITY, CLIENTS, oneOf(CallerField.class), CallerField.FROM);
    static final Option<CalleeField> CALLEE_FIELD =
            option("calleeField", Chapter.IDENTITY, CLIENTS, oneOf(CalleeField.class), CalleeField.REQUEST);
    static final Option<Boolean> HONOURS_PRIVACY = option("honoursPrivacy", Chapter.IDENTITY, CALLING, onOff(), true);
    static final Option<PrivacyMode> PRIVACY =
            option("privacy", Chapter.IDENTITY, VENDORS, SipParameters.SS_SIP_USER_AGENT_PRIVACY);
    /** Behind a phone there is nobody left who could keep a secret. */
    static final Option<PrivacyMode> PRIVACY_OF_PHONE =
            option("privacyOfPhone", Chapter.IDENTITY, PHONES, oneOf(PrivacyMode.class), PrivacyMode.NONE);

    static final Option<IdentityHeader> ASSERTED =
            option("asserted", Chapter.IDENTITY, CALLED, oneOf(IdentityHeader.class), IdentityHeader.NONE);
    static final Option<IdentityHeader> PREFERRED =
            option("preferred", Chapter.IDENTITY, CALLED, oneOf(IdentityHeader.class), IdentityHeader.NONE);
    static final Option<Boolean> REMOTE_PARTY = option("remoteParty", Chapter.IDENTITY, CALLED, onOff(), false);
    static final Option<Boolean> DISPLAY =
            option("display", Chapter.IDENTITY, CALLED, SipParameters.SS_SIP_DISPLAY_FROM);
    static final Option<Boolean> PHONE_USERS = option("phoneUsers", Chapter.IDENTITY, CALLED, onOff(), false);
    static final Option<String> DOMAIN =
            option("domain", Chapter.IDENTITY, CALLED, SipParameters.SS_SIP_LOCAL_DOMAIN.type(), "");
    static final Option<Boolean> KEEPS_TO =
            option("keepsTo", Chapter.IDENTITY, VENDORS, SipParameters.SS_SIP_ROUTING_GATEWAY_INVITE_USE_CONTACT);

    static final Option<Boolean> FORWARD_RECOGNISED =
            option("forwardRecognised", Chapter.FORWARDING, CALLING, onOff(), true);
    static final Option<ForwardSignal> FORWARD_SENT =
            option("forwardSent", Chapter.FORWARDING, CALLED, oneOf(ForwardSignal.class), ForwardSignal.NONE);
    static final Option<Boolean> REDIRECTS = option("redirects", Chapter.FORWARDING, VENDORS, onOff(), false);

    static final Option<List<HeaderLine>> CUSTOM_HEADERS =
            option("customHeaders", Chapter.HEADERS, CALLED, new HeaderLines(), List.of());
    static final Option<HeaderPassing> HEADER_PASSING =
            option("headerPassing", Chapter.HEADERS, EVERYBODY, oneOf(HeaderPassing.class), HeaderPassing.NONE);
    static final Option<SortedSet<String>> LISTED_HEADERS =
            option("listedHeaders", Chapter.HEADERS, EVERYBODY, new HeaderNames(), new TreeSet<>());

    static final Option<SortedMap<Integer, Integer>> FAILURE_CODES =
            option("failureCodes", Chapter.FAILURE, CALLING, new CodeMap(), new TreeMap<>());
    static final Option<ReasonUse> REASON =
            option("reason", Chapter.FAILURE, EVERYBODY, oneOf(ReasonUse.class), ReasonUse.REFUSALS);
    static final Option<Boolean> RETRY_AFTER = option("retryAfter", Chapter.FAILURE, VENDORS, onOff(), true);

    static final Option<Reliability> RELIABILITY =
            option("reliability", Chapter.PROGRESS, EVERYBODY, oneOf(Reliability.class), Reliability.END_TO_END);
    static final Option<Ringback> RINGBACK =
            option("ringback", Chapter.PROGRESS, CALLING, oneOf(Ringback.class), Ringback.PASS);

    static final Option<Annex> ANNEX_B = option("annexB", Chapter.MEDIA, EVERYBODY, oneOf(Annex.class), Annex.PASS);
    static final Option<Annex> ANNEX_A = option("annexA", Chapter.MEDIA, EVERYBODY, oneOf(Annex.class), Annex.PASS);
    static final Option<Boolean> FAX = option("fax", Chapter.MEDIA, EVERYBODY, onOff(), true);
    static final Option<Boolean> DIGITS = option("digits", Chapter.MEDIA, EVERYBODY, onOff(), true);

    static final Option<ReplyAddress> REPLY_ADDRESS =
            option("replyAddress", Chapter.ADDRESSES, EVERYBODY, oneOf(ReplyAddress.class), ReplyAddress.AS_ASKED);
    static final Option<RequestAddress> REQUEST_ADDRESS =
            option("requestAddress", Chapter.ADDRESSES, EVERYBODY, oneOf(RequestAddress.class), RequestAddress.CONTACT);
    static final Option<String> LOCAL_DOMAIN =
            option("localDomain", Chapter.ADDRESSES, EVERYBODY, SipParameters.SS_SIP_LOCAL_DOMAIN);

    static final Option<Boolean> ONLINE_CHECK = option("onlineCheck", Chapter.ONLINE, VENDORS, onOff(), false);
    static final Option<Duration> ONLINE_INTERVAL =
            option("onlineInterval", Chapter.ONLINE, VENDORS, seconds(1, 3600), Duration.ofSeconds(30));
    static final Option<Integer> ONLINE_THRESHOLD =
            option("onlineThreshold", Chapter.ONLINE, VENDORS, whole(1, 20, ""), 3);

    static final Option<Boolean> PUBLISHES = option("publishes", Chapter.ONLINE, VENDORS, onOff(), false);

    public static final List<Option<?>> ALL = List.of(
            CALLER_FIELD,
            CALLEE_FIELD,
            HONOURS_PRIVACY,
            PRIVACY,
            PRIVACY_OF_PHONE,
            ASSERTED,
            PREFERRED,
            REMOTE_PARTY,
            DISPLAY,
            PHONE_USERS,
            DOMAIN,
            KEEPS_TO,
            FORWARD_RECOGNISED,
            FORWARD_SENT,
            REDIRECTS,
            CUSTOM_HEADERS,
            HEADER_PASSING,
            LISTED_HEADERS,
            FAILURE_CODES,
            REASON,
            RETRY_AFTER,
            RELIABILITY,
            RINGBACK,
            ANNEX_B,
            ANNEX_A,
            FAX,
            DIGITS,
            REPLY_ADDRESS,
            REQUEST_ADDRESS,
            LOCAL_DOMAIN,
            ONLINE_CHECK,
            ONLINE_INTERVAL,
            ONLINE_THRESHOLD,
            PUBLISHES);

    private Options() {}

    private static <T> Option<T> option(String key, Chapter chapter, Set<Peer> peers, ValueType<T> type, T standard) {
        return new Option<>(key, chapter, peers, type, standard, Optional.empty());
    }

    private static <T> Option<T> option(String key, Chapter chapter, Set<Peer> peers, Parameter<T> follows) {
        return new Option<>(key, chapter, peers, follows.type(), follows.standard(), Optional.of(follows));
    }
}
