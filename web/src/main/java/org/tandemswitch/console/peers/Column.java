package org.tandemswitch.console.peers;

/**
 * A field that is a column of files.
 *
 * @param usual what a new peer has where a file does not say
 */
record Column(String key, String usual, boolean yesNo) {
    static Column text(String key) {
        return text(key, "");
    }

    static Column text(String key, String usual) {
        return new Column(key, usual, false);
    }

    static Column yesNo(String key, String usual) {
        return new Column(key, usual, true);
    }

    boolean fits(String text) {
        return !yesNo || text.equals(Sheet.YES) || text.equals(Sheet.NO) || (text.isEmpty() && usual.isEmpty());
    }
}
