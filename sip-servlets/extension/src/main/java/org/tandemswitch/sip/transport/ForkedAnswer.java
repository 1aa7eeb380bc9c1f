package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.Utils;
import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.header.Route;
import gov.nist.javax.sip.header.RouteList;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.message.Request;

/** A 2xx of a phone that was too late, and the two requests that send it away. */
record ForkedAnswer(SIPResponse response) {
    private static final int HOPS = 70;

    SIPRequest ack() throws ParseException, InvalidArgumentException {
        return request(Request.ACK, response.getCSeq().getSeqNumber());
    }

    SIPRequest bye() throws ParseException, InvalidArgumentException {
        return request(Request.BYE, response.getCSeq().getSeqNumber() + 1);
    }

    private SIPRequest request(String method, long number) throws ParseException, InvalidArgumentException {
        SIPRequest request = new SIPRequest();
        request.setRequestURI(target());
        request.setMethod(method);
        request.setVia(List.of(via()));
        request.setFrom(response.getFrom());
        request.setTo(response.getTo());
        request.setCallId(response.getCallId());
        request.setCSeq(new CSeq(number, method));
        request.setMaxForwards(new MaxForwards(HOPS));
        if (response.getRecordRouteHeaders() != null) {
            request.setHeader(routes());
        }
        return request;
    }

    private URI target() throws ParseException {
        if (response.getHeader(ContactHeader.NAME) instanceof ContactHeader contact) {
            return contact.getAddress().getURI();
        }
        throw new ParseException("A 2xx without Contact", 0);
    }

    /** Ours, as it was sent with the INVITE. */
    private Via via() throws ParseException, InvalidArgumentException {
        Via sent = response.getTopmostVia();
        Via via = new Via();
        via.setTransport(sent.getTransport());
        via.setSentBy(sent.getSentBy());
        via.setRPort();
        via.setBranch(Utils.getInstance().generateBranchId());
        return via;
    }

    private RouteList routes() {
        List<RecordRoute> recorded = new ArrayList<>(response.getRecordRouteHeaders());
        Collections.reverse(recorded);
        RouteList routes = new RouteList();
        for (RecordRoute hop : recorded) {
            routes.add(new Route((AddressImpl) hop.getAddress()));
        }
        return routes;
    }
}
