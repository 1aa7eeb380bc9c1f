package org.tandemswitch.store;

/** Patterns for {@code like … escape '!'}. */
final class Like {
    private Like() {}

    static String containing(String part) {
        return "%" + literally(part) + "%";
    }

    static String beginning(String part) {
        return literally(part) + "%";
    }

    private static String literally(String part) {
        return part.replaceAll("[!%_]", "!$0");
    }
}
