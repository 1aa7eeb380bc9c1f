package org.tandemswitch.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tandemswitch.capacity.Capacity;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.hours.Calendar;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.rate.RateSheet;
import org.tandemswitch.rate.Tariff;

/** All that can be referred to, as it stood at one moment. What is not in it, or not any more, is not found. */
public final class Directory {
    public static final Directory EMPTY = of(List.of(), Contents.NONE);

    private final Map<String, Account> accounts = byName();
    private final Map<String, Group> groups = byName();
    private final Map<String, NumberSet> lists = byName();
    private final Map<String, Calendar> calendars = byName();
    private final Map<String, RateSheet> rates = byName();
    private final Areas areas;
    private final List<NumberSet> callersOfNobody;
    private final List<NumberSet> calleesOfNobody;

    /** Neighbours that share lines. */
    public record Group(Owner owner, Capacity capacity) {}

    /** What entries hold that is far too much for options. */
    public record Contents(Function<Entry, NumberSet> numbers, Function<Entry, RateSheet> rates) {
        public static final Contents NONE = new Contents(entry -> NumberSet.EMPTY, entry -> RateSheet.EMPTY);
    }

    private Directory(Collection<Entry> entries, Contents contents) {
        of(Peer.RATES, entries)
                .forEach(entry -> rates.put(entry.name(), contents.rates().apply(entry)));
        Map<String, Entry> known = byName();
        of(Peer.ACCOUNT, entries).forEach(entry -> known.put(entry.name(), entry));
        known.forEach((name, entry) -> accounts.put(name, account(entry, known, 0)));
        of(Peer.GROUP, entries)
                .forEach(entry -> groups.put(entry.name(), new Group(owner(entry), Capacity.of(preferences(entry)))));
        of(Peer.LIST, entries)
                .forEach(entry -> lists.put(entry.name(), contents.numbers().apply(entry)));
        of(Peer.CALENDAR, entries)
                .forEach(entry -> calendars.put(
                        entry.name(),
                        new Calendar(get(entry, Options.WORKING_HOURS), get(entry, Options.SPECIAL_DAYS))));
        Map<String, Area> byPrefix = new HashMap<>();
        of(Peer.AREA, entries).forEach(entry -> get(entry, Options.AREA_PREFIXES)
                .forEach(prefix -> byPrefix.put(prefix, area(entry))));
        areas = new Areas(byPrefix);
        callersOfNobody = used(entries, ListUse.NO_CALLERS);
        calleesOfNobody = used(entries, ListUse.NO_CALLEES);
    }

    public static Directory of(Collection<Entry> entries, Contents contents) {
        return new Directory(entries, contents);
    }

    private static <T> Map<String, T> byName() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    private static Stream<Entry> of(Peer kind, Collection<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    private static Preferences preferences(Entry entry) {
        return new Preferences(entry.kind(), entry.options(), ParameterSet.STANDARD);
    }

    private static <T> T get(Entry entry, Option<T> option) {
        return preferences(entry).get(option);
    }

    private static Owner owner(Entry entry) {
        return new Owner(entry.kind(), entry.id());
    }

    /** @param depth stops at a circle, should there be one */
    private Account account(Entry entry, Map<String, Entry> known, int depth) {
        Optional<Account> agent = get(entry, Options.AGENT).stream()
                .findFirst()
                .map(known::get)
                .filter(above -> depth < known.size())
                .map(above -> account(above, known, depth + 1));
        return new Account(
                owner(entry),
                Capacity.of(preferences(entry)),
                get(entry, Options.LOCKED),
                get(entry, Options.EXPIRES),
                rates(entry, org.tandemswitch.rate.Options.GROUP),
                rates(entry, org.tandemswitch.rate.Options.COSTS),
                agent);
    }

    private static Area area(Entry entry) {
        String city = get(entry, Options.AREA_CITY).strip();
        return new Area(
                entry.name(),
                get(entry, Options.AREA_LEVEL),
                get(entry, Options.AREA_LINE),
                city.isEmpty() ? entry.name() : city);
    }

    private Optional<Tariff> rates(Entry entry, Option<SortedSet<String>> option) {
        return get(entry, option).stream().findFirst().map(this::rates);
    }

    private List<NumberSet> used(Collection<Entry> entries, ListUse use) {
        return of(Peer.LIST, entries)
                .filter(entry -> get(entry, Options.LIST_USE) == use)
                .map(entry -> lists.get(entry.name()))
                .toList();
    }

    /** One that is not there is locked, for nobody would know who pays. */
    public Account account(String name) {
        return accounts.getOrDefault(name, Account.MISSING);
    }

    public Map<String, Group> groups() {
        return Collections.unmodifiableMap(groups);
    }

    public NumberSet list(String name) {
        return lists.getOrDefault(name, NumberSet.EMPTY);
    }

    /** One that is not there has no prices. */
    public Tariff rates(String name) {
        return new Tariff(name, rates.getOrDefault(name, RateSheet.EMPTY));
    }

    public Optional<Calendar> calendar(String name) {
        return Optional.ofNullable(calendars.get(name));
    }

    public Areas areas() {
        return areas;
    }

    /** May nobody of that number call? */
    public boolean forbidsCaller(DialString caller) {
        return callersOfNobody.stream().anyMatch(list -> list.contains(caller));
    }

    /** May nobody call that number? */
    public boolean forbidsCallee(DialString callee) {
        return calleesOfNobody.stream().anyMatch(list -> list.contains(callee));
    }
}
