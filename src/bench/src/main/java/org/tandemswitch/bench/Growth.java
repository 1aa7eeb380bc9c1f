package org.tandemswitch.bench;

/** The server at rest before the calls and after them. */
record Growth(Footprint before, Footprint after) {
    String table() {
        return after.table(before);
    }

    String json() {
        return "{\"before\":%s,\"after\":%s}".formatted(before.json(), after.json());
    }
}
