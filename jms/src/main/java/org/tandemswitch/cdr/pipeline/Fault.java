package org.tandemswitch.cdr.pipeline;

import java.sql.SQLException;
import java.time.DateTimeException;

/** Tells a record that can never be stored from a database that cannot store at the moment. */
final class Fault {
    private Fault() {}

    static boolean isOfRecord(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException database) {
                return isOfData(database);
            }
            if (isMistake(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** SQL states of class 22 speak of the data, those of class 23 of a constraint. */
    private static boolean isOfData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static boolean isMistake(Throwable cause) {
        return cause instanceof DateTimeException
                || cause instanceof ArithmeticException
                || cause.getClass() == IllegalArgumentException.class;
    }
}
