package org.tandemswitch.console.parameters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tandemswitch.console.page.ReaderLanguage;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.parameter.Group;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Preset;
import org.tandemswitch.parameter.Topic;
import org.tandemswitch.parameter.value.Complaint;
import org.tandemswitch.user.Language;

/**
 * What is said about parameters in the reader's language. The English descriptions stand in the tables of the
 * parameters themselves; the other languages have a file each.
 */
@Named("parameterWords")
@RequestScoped
public class ParameterWords {
    private final Texts texts;
    private final ResourceBundle descriptions;

    @Inject
    ParameterWords(Texts texts, ReaderLanguage language) {
        this(texts, language.spoken());
    }

    ParameterWords(Texts texts, Language language) {
        this.texts = texts;
        this.descriptions = Texts.bundle("org.tandemswitch.console.parameters", language.locale());
    }

    /** For CDI. */
    ParameterWords() {
        this(new Texts(), Language.ENGLISH);
    }

    public String description(Parameter<?> parameter) {
        return descriptions.containsKey(parameter.name())
                ? descriptions.getString(parameter.name())
                : parameter.description();
    }

    public String unit(Parameter<?> parameter) {
        return parameter.unit().isEmpty() ? "" : texts.of(unitKey(parameter));
    }

    public String group(Group group) {
        return texts.of("group." + key(group));
    }

    public String topic(Topic topic) {
        return texts.of("topic." + key(topic));
    }

    public String preset(Preset preset) {
        return texts.of("preset." + preset.key());
    }

    /** For whom the preset is. */
    public String presetNote(Preset preset) {
        return texts.of("preset." + preset.key() + ".note");
    }

    public String complaint(Complaint complaint) {
        return texts.of(complaint.key(), complaint.details().toArray());
    }

    static String unitKey(Parameter<?> parameter) {
        return "unit." + parameter.unit().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
