package org.tandemswitch.phone;

/** One header line. */
public record Header(String name, String value) {
    public Header {
        if (name.isBlank() || name.indexOf('\n') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("not a header line: " + name);
        }
    }
}
