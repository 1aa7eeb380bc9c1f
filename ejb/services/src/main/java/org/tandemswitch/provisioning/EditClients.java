package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.gateway.MappingGateway;

/** The gateways of clients; records and calls in progress keep the name of one that is taken away. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditClients extends Edit<MappingGatewayDraft, MappingGateway> {
    @Inject
    ClientTransactions transactions;

    @Override
    Subject<MappingGateway> subject() {
        return Subject.CLIENT;
    }

    @Override
    Transactions<MappingGatewayDraft, MappingGateway> transactions() {
        return transactions;
    }
}
