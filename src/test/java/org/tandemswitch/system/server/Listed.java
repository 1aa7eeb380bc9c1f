package org.tandemswitch.system.server;

/** The directory that every server of these tests knows from its seed. */
public final class Listed {
    static final String ALL = """
            {"kind": "account", "name": "big agent", "options": {"lines": "2"}}, \
            {"kind": "account", "name": "small shop", "options": {"agent": "big agent"}}, \
            {"kind": "account", "name": "in arrears", "options": {"accountLocked": "On"}}, \
            {"kind": "account", "name": "of last year", "options": {"expires": "2025-12-31"}}, \
            {"kind": "group", "name": "shared", "options": {"lines": "1"}}, \
            {"kind": "list", "name": "shown", "numbers": ["4930200", "4930201", "4930202"]}, \
            {"kind": "list", "name": "pests", "numbers": ["6669", "6668"]}, \
            {"kind": "list", "name": "hot line", "options": {"listUse": "no-callees"}, "numbers": ["00900900"]}, \
            {"kind": "calendar", "name": "never", "options": {"workingHours": "mon 00:00-00:01"}}, \
            {"kind": "area", "name": "next door", "options": {"areaPrefixes": "71", "areaLevel": "local"}}""";

    private Listed() {}
}
