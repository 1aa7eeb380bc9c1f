package org.tandemswitch.tracing;

/** What a number that is looked for begins with; some write it with a plus and others leave that out. */
record Beginning(String wanted) {
    boolean isOf(String number) {
        return bare(number).startsWith(bare(wanted));
    }

    private static String bare(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
