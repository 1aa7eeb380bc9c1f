package org.tandemswitch.console.peers;

import static org.tandemswitch.console.peers.Column.text;
import static org.tandemswitch.console.peers.Column.yesNo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tandemswitch.console.peers.BulkEdit.Deed;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.policy.AllOptions;
import org.tandemswitch.provisioning.FieldError;

/**
 * A kind of things that has a list.
 *
 * @param columns of their files; the first one tells one from another
 * @param states that one can be looked for by
 */
public record Kind(Peer peer, Optional<Lock> lock, List<State> states, List<Column> columns) {
    static final String PRIORITY = "priority";

    public static final Kind CLIENT = new Kind(
            Peer.CLIENT,
            Optional.of(Lock.OF_GATEWAYS),
            List.of(State.OPEN, State.LOCKED),
            List.of(
                    text("name"),
                    text("addresses"),
                    text("user"),
                    text("processing"),
                    yesNo("sessionTimer", Sheet.YES),
                    yesNo("locked", Sheet.NO)));
    public static final Kind VENDOR = new Kind(
            Peer.VENDOR,
            Optional.of(Lock.OF_GATEWAYS),
            List.of(State.OPEN, State.LOCKED, State.RESTING, State.LOST),
            List.of(
                    text("name"),
                    text("prefixes"),
                    text("host"),
                    text("port", "5060"),
                    text("transport", "UDP"),
                    text(PRIORITY, "10"),
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
                    yesNo("locked", Sheet.NO)));
    public static final Kind PHONE = new Kind(
            Peer.PHONE,
            Optional.of(Lock.OF_PHONES),
            List.of(State.OPEN, State.LOCKED, State.REGISTERED, State.UNREGISTERED),
            List.of(text("number"), text("lock", "none"), yesNo("sessionTimer", Sheet.YES)));

    public Kind {
        states = List.copyOf(states);
        columns = List.copyOf(columns);
    }

    /** One of the directory: all that it has besides its name are options. */
    public static Kind ofEntries(Peer peer) {
        return new Kind(peer, Optional.empty(), List.of(State.USED, State.UNUSED), List.of(text("name")));
    }

    /** Its name in addresses of files. */
    public String key() {
        return peer.key().endsWith("s") ? peer.key() : peer.key() + "s";
    }

    /** Do calls go to them and come from them? */
    public boolean isNeighbour() {
        return !peer.isListed();
    }

    /** What can be done to many at once. */
    public List<Deed> deeds() {
        return Stream.of(Deed.values()).filter(this::allows).toList();
    }

    private boolean allows(Deed deed) {
        return switch (deed) {
            case LOCK, UNLOCK -> lock.isPresent();
            case PRIORITY -> columnNames().contains(PRIORITY);
            case OPTION, REMOVE -> true;
        };
    }

    /** Has it something that others must not know? */
    boolean hasPassword() {
        return isNeighbour();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::key).toList();
    }

    String nameColumn() {
        return columns.get(0).key();
    }

    /** What all spellings of a name have in common. */
    String folded(String name) {
        String text = name.strip();
        return (peer == Peer.PHONE
                        ? DialString.parse(text).map(DialString::value).orElse(text)
                        : text)
                .toLowerCase(Locale.ROOT);
    }

    Stream<Option<?>> options() {
        return AllOptions.of(peer);
    }

    Optional<Option<?>> option(String key) {
        return options().filter(option -> option.key().equals(key)).findFirst();
    }

    /** One of which a file says nothing. */
    public Sheet fresh() {
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
