package org.tandemswitch.parameter;

import java.util.List;

/** The stored values. */
public interface ParameterValues {
    /** All that somebody ever chose, also those that are the default again. */
    List<StoredParameter> all();

    /** Waits until nobody else is changing values, and keeps others waiting until this transaction is over. */
    void lock();

    /** Stores a value in place of an earlier one; what equals the default follows the default from then on. */
    void save(StoredParameter value);

    /** Lets the store name every parameter there is, with its default, for whoever looks into it from elsewhere. */
    void nameAll();

    /** The mark of the form in which everything is stored. */
    String schemaVersion();
}
