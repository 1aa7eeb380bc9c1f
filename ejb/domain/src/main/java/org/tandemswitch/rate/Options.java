package org.tandemswitch.rate;

import static org.tandemswitch.parameter.value.Types.decimal;
import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.or;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Names;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.value.ValueType;

/** The options of prices. */
public final class Options {
    private static final Set<Peer> PRICED = Set.of(Peer.CLIENT, Peer.VENDOR, Peer.PHONE, Peer.ACCOUNT);
    private static final Set<Peer> VENDORS = Set.of(Peer.VENDOR);

    public static final Option<SortedSet<String>> GROUP =
            option("rateGroup", PRICED, Names.one(Peer.RATES), Collections.emptySortedSet());
    /** What a neighbour asks of us, where it is a vendor. */
    public static final Option<SortedSet<String>> COSTS =
            option("costGroup", Set.of(Peer.ACCOUNT), Names.one(Peer.RATES), Collections.emptySortedSet());

    public static final Option<Boolean> CHECKED = option("checkRate", VENDORS, onOff(), false);
    public static final Option<Optional<BigDecimal>> PROFIT_FLOOR =
            option("profitFloor", Peer.NEIGHBOURS, or("", decimal("-1000", "100", "%")), Optional.empty());
    public static final Option<Optional<BigDecimal>> CEILING =
            option("rateCeiling", Peer.NEIGHBOURS, or("", decimal("0", "1000000", "")), Optional.empty());

    public static final List<Option<?>> ALL = List.of(GROUP, COSTS, CHECKED, PROFIT_FLOOR, CEILING);

    private Options() {}

    private static <T> Option<T> option(String key, Set<Peer> peers, ValueType<T> type, T standard) {
        return new Option<>(key, Chapter.RATES, peers, type, standard, Optional.empty());
    }
}
