package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.parameter.StoredParameter;

@Entity
@Table(name = "parameter_value")
@Access(AccessType.FIELD)
class ParameterRow {
    @Id
    private String name;

    @Column(name = "standard_text")
    private String standardText;

    @Column(name = "chosen_text")
    private @Nullable String chosenText;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @Column(name = "changed_at")
    private @Nullable Long changedAt;

    /** For JPA. */
    ParameterRow() {}

    ParameterRow(String name) {
        this.name = name;
    }

    void hasStandard(String text) {
        standardText = text;
    }

    void become(StoredParameter value) {
        chosenText = value.text().equals(standardText) ? null : value.text();
        changedBy = value.by();
        changedAt = Micros.of(value.at());
    }

    /** Empty when nobody ever chose a value. */
    Optional<StoredParameter> value() {
        String text = chosenText == null ? standardText : chosenText;
        return Optional.ofNullable(changedAt)
                .map(at -> new StoredParameter(
                        name, text, Optional.ofNullable(changedBy).orElse(""), Micros.instant(at)));
    }
}
