package org.tandemswitch.parameter;

import java.util.List;
import org.tandemswitch.parameter.value.Complaint;

/**
 * What is wrong, or odd, with values that each on its own are fine.
 *
 * @param about the parameters that contradict each other
 */
public record Finding(Weight weight, List<Parameter<?>> about, Complaint complaint) {
    /** A refusal keeps a change from being saved; a warning stays visible until it is cured. */
    public enum Weight {
        REFUSAL,
        WARNING
    }

    public Finding {
        about = List.copyOf(about);
    }

    static Finding refusal(Complaint complaint, Parameter<?>... about) {
        return new Finding(Weight.REFUSAL, List.of(about), complaint);
    }

    static Finding warning(Complaint complaint, Parameter<?>... about) {
        return new Finding(Weight.WARNING, List.of(about), complaint);
    }

    public boolean isRefusal() {
        return weight == Weight.REFUSAL;
    }

    public boolean concerns(Parameter<?> parameter) {
        return about.contains(parameter);
    }
}
