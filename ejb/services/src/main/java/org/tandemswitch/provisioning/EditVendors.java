package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.gateway.RoutingGateway;

/** The gateways of vendors; records and calls in progress keep the name of one that is taken away. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditVendors extends Edit<RoutingGatewayDraft, RoutingGateway> {
    @Inject
    VendorTransactions transactions;

    @Override
    Subject<RoutingGateway> subject() {
        return Subject.VENDOR;
    }

    @Override
    Transactions<RoutingGatewayDraft, RoutingGateway> transactions() {
        return transactions;
    }
}
