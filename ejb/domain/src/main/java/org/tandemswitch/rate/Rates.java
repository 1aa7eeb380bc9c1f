package org.tandemswitch.rate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stored rates of all rate groups. */
public interface Rates {
    /** All of a rate group, by prefix, read as the stream goes on. */
    Stream<Rate> all(long group);

    Optional<Rate> find(long group, String prefix);

    /** Those of a rate group that these prefixes have. */
    List<Rate> some(long group, Collection<String> prefixes);

    /** What became of rates of a group after one moment and until another, which is included. */
    List<RateChange> since(long group, Instant moment, Instant until);

    /** Some of a rate group, by prefix. */
    List<Rate> page(long group, Choice choice, int first, int most);

    int count(long group, Choice choice);

    /**
     * Gives prefixes these rates, whatever they had.
     *
     * @return how many had none
     */
    int put(long group, Collection<Rate> rates, Instant now);

    /** @return how many had a rate */
    int remove(long group, Collection<String> prefixes, Instant now);

    /** Leaves no trace of a group that is no more. */
    void forget(long group);

    /**
     * Which rates are wanted.
     *
     * @param number the beginning of a prefix, or a number whose prefixes are wanted
     * @param area part of the name of an area
     */
    record Choice(String number, String area) {}
}
