package org.tandemswitch.console.peers;

/**
 * The field that keeps calls away.
 *
 * @param open what it says while it does not; all else keeps some of them away
 * @param shut what it says when it keeps all of them away
 */
record Lock(String field, String open, String shut) {
    static final Lock OF_GATEWAYS = new Lock("locked", Sheet.NO, Sheet.YES);
    static final Lock OF_PHONES = new Lock("lock", "none", "both");

    boolean isShut(Sheet sheet) {
        return !sheet.get(field).equals(open);
    }

    Sheet turn(Sheet sheet, boolean close) {
        return sheet.with(field, close ? shut : open);
    }
}
