package org.tandemswitch.registration;

final class MemoryBindingsTest implements BindingsContract {
    private final Bindings stored = new MemoryBindings();

    @Override
    public Bindings bindings() {
        return stored;
    }
}
