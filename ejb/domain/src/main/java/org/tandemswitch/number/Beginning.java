package org.tandemswitch.number;

/** What a number that is looked for begins with, whether it is written with a plus or without, and however it is spelt. */
public record Beginning(String digits) {
    public static Beginning of(String wanted) {
        String unbroken = wanted.replace(" ", "");
        return new Beginning(
                bare(DialString.parse(unbroken).map(DialString::value).orElse(unbroken)));
    }

    public boolean isOf(String number) {
        return bare(number).startsWith(digits);
    }

    /** Some write an international number with a plus, and others leave that out. */
    public static String bare(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
