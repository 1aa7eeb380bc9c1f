package org.tandemswitch.directory;

import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.or;
import static org.tandemswitch.parameter.value.Types.text;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.tandemswitch.hours.DayText;
import org.tandemswitch.hours.SpecialDays;
import org.tandemswitch.hours.Week;
import org.tandemswitch.hours.WeekText;
import org.tandemswitch.number.Prefixes;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Names;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.value.ValueType;

/** The options of the things in the directory. */
public final class Options {
    private static final SortedSet<String> NOTHING = Collections.emptySortedSet();
    private static final int LINE = 200;
    private static final int PARAGRAPH = 2000;

    static final Option<AccountKind> KIND =
            option("accountKind", Chapter.ACCOUNT, Peer.ACCOUNT, oneOf(AccountKind.class), AccountKind.GENERAL);
    static final Option<SortedSet<String>> AGENT =
            option("agent", Chapter.ACCOUNT, Peer.ACCOUNT, Names.one(Peer.ACCOUNT), NOTHING);
    static final Option<Boolean> LOCKED = option("accountLocked", Chapter.ACCOUNT, Peer.ACCOUNT, onOff(), false);
    static final Option<Optional<LocalDate>> EXPIRES =
            option("expires", Chapter.ACCOUNT, Peer.ACCOUNT, or("", new DayText()), Optional.empty());
    static final Option<String> COMPANY = contact("company", LINE);
    static final Option<String> PERSON = contact("person", LINE);
    static final Option<String> EMAIL = contact("email", LINE);
    static final Option<String> TELEPHONE = contact("telephone", LINE);
    static final Option<String> ADDRESS = contact("address", LINE);

    static final Option<ListUse> LIST_USE =
            option("listUse", Chapter.LIST, Peer.LIST, oneOf(ListUse.class), ListUse.NAMED);

    static final Option<Week> WORKING_HOURS =
            option("workingHours", Chapter.CALENDAR, Peer.CALENDAR, new WeekText(), Week.ALWAYS);
    static final Option<SortedMap<LocalDate, List<SpecialDays.Span>>> SPECIAL_DAYS =
            option("specialDays", Chapter.CALENDAR, Peer.CALENDAR, new SpecialDays(), new TreeMap<>());

    static final Option<SortedSet<String>> AREA_PREFIXES =
            option("areaPrefixes", Chapter.AREA, Peer.AREA, new Prefixes(), NOTHING);
    static final Option<CallLevel> AREA_LEVEL =
            option("areaLevel", Chapter.AREA, Peer.AREA, oneOf(CallLevel.class), CallLevel.INTERNATIONAL);

    static final Option<LineKind> AREA_LINE =
            option("areaLine", Chapter.AREA, Peer.AREA, oneOf(LineKind.class), LineKind.OTHER);
    static final Option<String> AREA_CITY = option("areaCity", Chapter.AREA, Peer.AREA, text(LINE), "");

    static final Option<String> MEMO =
            new Option<>("memo", Chapter.NOTES, Set.of(Peer.values()), text(PARAGRAPH), "", Optional.empty());

    public static final List<Option<?>> ALL = List.of(
            KIND,
            AGENT,
            LOCKED,
            EXPIRES,
            LIST_USE,
            WORKING_HOURS,
            SPECIAL_DAYS,
            AREA_PREFIXES,
            AREA_LEVEL,
            AREA_LINE,
            AREA_CITY,
            COMPANY,
            PERSON,
            EMAIL,
            TELEPHONE,
            ADDRESS,
            MEMO);

    private Options() {}

    private static Option<String> contact(String key, int longest) {
        return option(key, Chapter.CONTACT, Peer.ACCOUNT, text(longest), "");
    }

    private static <T> Option<T> option(String key, Chapter chapter, Peer kind, ValueType<T> type, T standard) {
        return new Option<>(key, chapter, Set.of(kind), type, standard, Optional.empty());
    }
}
