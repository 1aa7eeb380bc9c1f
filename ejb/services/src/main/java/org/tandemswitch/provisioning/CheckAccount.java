package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.AccountName;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.VendorAccount;

/** Reads what a draft says about passwords (AU-07); an empty one keeps what there is. */
final class CheckAccount {
    private static final int LONGEST_REALM = 128;

    private CheckAccount() {}

    /** A secret is good for one user only, so a new name needs a new password. */
    static Optional<ClientAccount> ofClient(
            MappingGatewayDraft draft,
            Collection<MappingGateway> all,
            String realm,
            Predicate<String> isPhone,
            Complaints complaints) {
        String user = draft.user().strip();
        if (user.isEmpty()) {
            complaints.unless(draft.password().isEmpty(), "user", "empty");
            return Optional.empty();
        }
        complaints.unless(AccountName.fits(user), "user", "not_a_user");
        complaints.unless(!isPhone.test(user) && isFree(user, draft, all), "user", "user_taken");
        Optional<DigestSecret> secret = draft.password().isEmpty()
                ? kept(draft, user, all, complaints)
                : Optional.of(DigestSecret.of(user, realm, draft.password()));
        complaints.password(draft.password());
        return complaints.none() ? secret.map(known -> new ClientAccount(user, known)) : Optional.empty();
    }

    private static boolean isFree(String user, MappingGatewayDraft draft, Collection<MappingGateway> all) {
        return all.stream()
                .filter(gateway -> gateway.id().value() != draft.id())
                .flatMap(gateway -> gateway.account().stream())
                .noneMatch(account -> account.user().equals(user));
    }

    private static Optional<DigestSecret> kept(
            MappingGatewayDraft draft, String user, Collection<MappingGateway> all, Complaints complaints) {
        Optional<ClientAccount> known = all.stream()
                .filter(gateway -> gateway.id().equals(new GatewayId(draft.id())))
                .findFirst()
                .flatMap(MappingGateway::account);
        Optional<DigestSecret> kept =
                known.filter(account -> account.user().equals(user)).map(ClientAccount::secret);
        complaints.unless(kept.isPresent(), "password", known.isPresent() ? "password_of_new_user" : "empty");
        return kept;
    }

    /** @param seal how a new password is kept */
    static Optional<VendorAccount> ofVendor(
            VendorAccountDraft draft,
            Optional<VendorAccount> known,
            Function<String, SealedPassword> seal,
            Complaints complaints) {
        String user = draft.user().strip();
        if (user.isEmpty()) {
            complaints.unless(draft.password().isEmpty() && draft.realm().isBlank(), "user", "empty");
            return Optional.empty();
        }
        complaints.unless(AccountName.fits(user), "user", "not_a_user");
        complaints.unless(draft.realm().strip().length() <= LONGEST_REALM, "realm", "too_long");
        complaints.unless(draft.password().length() <= CheckPlatform.LONGEST_PASSWORD, "password", "too_long");
        Optional<SealedPassword> password = draft.password().isEmpty()
                ? known.map(VendorAccount::password)
                : Optional.of(seal.apply(draft.password()));
        complaints.unless(password.isPresent(), "password", "empty");
        return complaints.none()
                ? password.map(one -> new VendorAccount(
                        user, one, Optional.of(draft.realm().strip()).filter(realm -> !realm.isEmpty())))
                : Optional.empty();
    }
}
