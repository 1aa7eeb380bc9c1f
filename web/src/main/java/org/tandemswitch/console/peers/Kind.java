package org.tandemswitch.console.peers;

import static org.tandemswitch.console.peers.Column.text;
import static org.tandemswitch.console.peers.Column.yesNo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.policy.AllOptions;
import org.tandemswitch.provisioning.FieldError;

/** The kinds of peers that have a list, and the columns of their files; the first column tells one from another. */
public enum Kind {
    CLIENT(
            Peer.CLIENT,
            text("name"),
            text("addresses"),
            text("user"),
            text("processing"),
            yesNo("sessionTimer", Sheet.YES),
            yesNo(Kind.LOCKED, Sheet.NO)),
    VENDOR(
            Peer.VENDOR,
            text("name"),
            text("prefixes"),
            text("host"),
            text("port", "5060"),
            text("transport", "UDP"),
            text(Kind.PRIORITY, "10"),
            text("user"),
            text("realm"),
            text("invite"),
            text("trying"),
            text("progress"),
            text("progressWithMedia"),
            text("ringing"),
            text("resendWaits"),
            yesNo("stopAfterMedia", ""),
            yesNo("stopAfterInviteTimeout", ""),
            yesNo("switchAfterRinging", Sheet.NO),
            text("stopCodes"),
            yesNo("sessionTimer", Sheet.YES),
            yesNo(Kind.LOCKED, Sheet.NO)),
    PHONE(Peer.PHONE, text("number"), text("lock", "none"), yesNo("sessionTimer", Sheet.YES));

    static final String LOCKED = "locked";
    static final String PRIORITY = "priority";

    private final Peer peer;
    private final List<Column> columns;

    Kind(Peer peer, Column... columns) {
        this.peer = peer;
        this.columns = List.of(columns);
    }

    /** Its name in addresses of files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    List<String> columns() {
        return columns.stream().map(Column::key).toList();
    }

    String nameColumn() {
        return columns.get(0).key();
    }

    Stream<Option<?>> options() {
        return AllOptions.of(peer);
    }

    Optional<Option<?>> option(String key) {
        return options().filter(option -> option.key().equals(key)).findFirst();
    }

    /** One of which a file says nothing. */
    Sheet fresh() {
        return Sheet.of(columns.stream().map(column -> Map.entry(column.key(), column.usual())), new TreeMap<>());
    }

    /** What is wrong with the texts before anybody knows what they mean. */
    List<FieldError> complaints(Sheet sheet) {
        return columns.stream()
                .filter(column -> !column.fits(sheet.get(column.key())))
                .map(column -> new FieldError(column.key(), "error.not_yes_or_no"))
                .toList();
    }
}
