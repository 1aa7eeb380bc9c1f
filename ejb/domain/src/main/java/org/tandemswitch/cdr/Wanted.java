package org.tandemswitch.cdr;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.number.Beginning;
import org.tandemswitch.number.DialString;

/**
 * What is looked for among calls: a SIP Call-ID, the address of a client or vendor or a part of its name, or the beginning
 * of a number; all calls when it is empty.
 */
public record Wanted(String text) {
    public boolean isOf(Cdr cdr) {
        return cdr.isOfDialog(text)
                || names(cdr.client().name())
                || cdr.vendor().filter(vendor -> names(vendor.name())).isPresent()
                || cdr.clientAddress().address().text().equals(address())
                || cdr.vendorAddress()
                        .filter(target -> target.host().equals(address()))
                        .isPresent()
                || begins(Stream.of(cdr.callerIn(), cdr.callerOut(), cdr.calleeIn(), cdr.calleeOut())
                        .map(DialString::value));
    }

    public boolean begins(Stream<String> numbers) {
        return beginning().filter(one -> numbers.anyMatch(one::isOf)).isPresent();
    }

    public boolean names(String gateway) {
        return name().filter(part -> gateway.toLowerCase(Locale.ROOT).contains(part))
                .isPresent();
    }

    /** In small letters; digits alone are those of a number. */
    public Optional<String> name() {
        return text.chars().anyMatch(Character::isLetter)
                ? Optional.of(text.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The dots of an address are not those that part the digits of a number. */
    public Optional<Beginning> beginning() {
        return IpAddress.parse(text).isPresent() ? Optional.empty() : Optional.of(Beginning.of(text));
    }

    /** As addresses are stored, or the name of a host. */
    public String address() {
        return IpAddress.parse(text).map(IpAddress::text).orElse(text);
    }
}
