package org.tandemswitch.system.run;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;

/** A test against the one server of the run, from outside; Arquillian starts it before the first and stops it at the end. */
@ExtendWith({ServerOfTheRun.class, RecordsOfTheRun.class, NoCallLeft.class})
public abstract class OnTheSwitch {
    protected final Tandem tandem = Tandem.ofTheRun();
    protected final Records records;

    @RegisterExtension
    protected final Phones phones = new Phones(tandem);

    protected OnTheSwitch(Records records) {
        this.records = records;
    }
}
