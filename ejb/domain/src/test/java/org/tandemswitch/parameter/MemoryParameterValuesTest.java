package org.tandemswitch.parameter;

final class MemoryParameterValuesTest implements ParameterValuesContract {
    private final ParameterValues values = new MemoryParameterValues();

    @Override
    public ParameterValues values() {
        return values;
    }
}
