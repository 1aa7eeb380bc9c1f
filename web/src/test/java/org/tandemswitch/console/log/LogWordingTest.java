package org.tandemswitch.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.console.options.OptionWords;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.user.Language;

class LogWordingTest {
    private final LogWording wording = new LogWording();

    LogWordingTest() {
        wording.texts = new Texts(Locale.forLanguageTag("es"));
        wording.options = new OptionWords(wording.texts, Language.SPANISH);
    }

    @ParameterizedTest
    @CsvSource({
        "reason, wrong_password, Motivo, contraseña incorrecta",
        "locked, yes, Bloqueado, sí",
        "last day, 2026-12-31, Último día, 2026-12-31",
        "roles, viewer, Funciones, Solo lectura",
        "phoneUsers, On, user=phone, On",
        "SS_SIP_SESSION_TTL, 600, SS_SIP_SESSION_TTL, 600"
    })
    void says_what_has_a_word_and_leaves_the_rest(String field, String value, String shownField, String shownValue) {
        FieldChange change = new FieldChange(field, "", value);

        assertThat(wording.field(change)).isEqualTo(shownField);
        assertThat(wording.after(change)).isEqualTo(shownValue);
    }

    @Test
    void what_was_empty_stays_empty() {
        assertThat(wording.before(new FieldChange("roles", "", "viewer"))).isEmpty();
    }

    @Test
    void names_the_state_gone_back_to() {
        assertThat(wording.subject(entry(Deed.PARAMETERS_ROLLED_BACK, "0"))).isEqualTo("antes del primer cambio");
        assertThat(wording.subject(entry(Deed.GATEWAY_SAVED, "0"))).isEqualTo("0");
    }

    private static Entry entry(Deed deed, String subject) {
        return new Entry(1, Instant.EPOCH, "anna", "192.0.2.1", deed, subject, List.of());
    }
}
