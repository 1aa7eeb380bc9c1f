package org.tandemswitch.command;

/** What the shell is told. */
enum ExitCode {
    DONE,
    /** The switch says no to what was wanted; nothing is changed. */
    REFUSED,
    MISUNDERSTOOD,
    UNREACHABLE,
    NOT_ALLOWED,
    CONFLICT,
    UNKNOWN;

    int number() {
        return ordinal();
    }

    static ExitCode of(int status) {
        return switch (status) {
            case 200, 204 -> DONE;
            case 401, 403, 429 -> NOT_ALLOWED;
            case 404 -> UNKNOWN;
            case 409, 412 -> CONFLICT;
            case 502, 503, 504 -> UNREACHABLE;
            default -> REFUSED;
        };
    }
}
