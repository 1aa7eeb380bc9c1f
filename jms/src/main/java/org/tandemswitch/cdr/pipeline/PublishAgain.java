package org.tandemswitch.cdr.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tandemswitch.cdr.Cdr;

/**
 * Tells records that may have been told before: the database had stored them when the server died, and nobody knows
 * whether the topic got them too. The broker drops those it knows. Not in the transaction of the message, because a
 * record the broker knows would roll all of it back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PublishAgain {
    @Inject
    Publisher publisher;

    public void publish(List<Cdr> records) {
        publisher.publish(records);
    }
}
