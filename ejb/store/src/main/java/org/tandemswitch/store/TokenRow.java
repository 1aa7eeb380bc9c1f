package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenHash;
import org.tandemswitch.token.TokenUse;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;

@Entity
@Table(name = "api_token")
@Access(AccessType.FIELD)
class TokenRow {
    @Id
    private String name;

    @Column(name = "secret_hash")
    private String hash;

    private String roles;

    private String exceptions;

    private String addresses;

    @Column(name = "last_day")
    private @Nullable String lastDay;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "used_at")
    private @Nullable Long usedAt;

    @Column(name = "used_from")
    private @Nullable String usedFrom;

    /** For JPA. */
    TokenRow() {}

    TokenRow(Token token) {
        name = token.name();
        hash = token.hash().hex();
        roles = token.grants().roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        exceptions = token.grants().exceptions().entrySet().stream()
                .map(exception -> exception.getKey() + "=" + exception.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        addresses =
                token.restrictions().addresses().stream().map(IpRange::toString).collect(Collectors.joining(" "));
        lastDay = token.restrictions().lastDay().map(LocalDate::toString).orElse(null);
        createdBy = token.createdBy();
        createdAt = Micros.of(token.createdAt());
        usedAt = token.lastUse().map(use -> Micros.of(use.at())).orElse(null);
        usedFrom = token.lastUse().map(TokenUse::address).orElse(null);
    }

    Token token() {
        return new Token(
                name,
                new TokenHash(hash),
                grants(),
                restrictions(),
                createdBy,
                Micros.instant(createdAt),
                Optional.ofNullable(usedAt).flatMap(at -> Optional.ofNullable(usedFrom)
                        .map(address -> new TokenUse(Micros.instant(at), address))));
    }

    private Grants grants() {
        return new Grants(
                words(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                words(exceptions)
                        .map(exception -> exception.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(
                                exception -> Area.valueOf(exception[0]),
                                exception -> org.tandemswitch.user.Access.valueOf(exception[1]))));
    }

    private Restrictions restrictions() {
        return new Restrictions(
                false,
                Optional.ofNullable(lastDay).map(LocalDate::parse),
                words(addresses).map(IpRange::parse).flatMap(Optional::stream).toList());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
