package org.tandemswitch.parameter.value;

/** How the profit of a call is worked out (BI-07). */
public enum ProfitFormula implements Labelled {
    CHARGE_SUB_EXPENSE("charge-sub-expense");

    private final String label;

    ProfitFormula(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
