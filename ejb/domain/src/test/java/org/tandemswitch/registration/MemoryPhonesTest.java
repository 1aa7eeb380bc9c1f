package org.tandemswitch.registration;

final class MemoryPhonesTest implements PhonesContract {
    private final Phones stored = new MemoryPhones();

    @Override
    public Phones phones() {
        return stored;
    }
}
