package org.tandemswitch.console.peers;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tandemswitch.option.Peer;

/** Peers for tests; their own type is their name. */
final class Peers {
    private Peers() {}

    static PeerRow<String> client(long id, String name, String addresses) {
        return row(id, name, Kind.CLIENT, Kind.CLIENT.fresh().with("addresses", addresses));
    }

    static PeerRow<String> vendor(long id, String name, String prefixes, String groups) {
        Sheet sheet = Kind.VENDOR
                .fresh()
                .with("prefixes", prefixes)
                .with("host", "192.0.2.9")
                .choosing("groups", groups);
        return row(id, name, Kind.VENDOR, sheet);
    }

    static PeerRow<String> phone(long id, String number, String lock) {
        return row(id, number, Kind.PHONE, Kind.PHONE.fresh().with("lock", lock));
    }

    static PeerRow<String> account(long id, String name, State moment) {
        Kind accounts = Kind.ofEntries(Peer.ACCOUNT);
        return new PeerRow<>(
                name, id, accounts, accounts.fresh().with("name", name).choosing("agent", "Big agent"), Set.of(moment));
    }

    static PeerRow<String> locked(PeerRow<String> row) {
        return row(row.id(), row.name(), row.kind(), row.sheet().with("locked", Sheet.YES));
    }

    static PeerRow<String> choosing(PeerRow<String> row, Map<String, String> options) {
        return row(row.id(), row.name(), row.kind(), new Sheet(row.sheet().fields(), new TreeMap<>(options)));
    }

    private static PeerRow<String> row(long id, String name, Kind kind, Sheet sheet) {
        return new PeerRow<>(name, id, kind, sheet.with(kind.nameColumn(), name), Set.of());
    }
}
