package org.tandemswitch.user;

final class MemoryLanguageChoicesTest implements LanguageChoicesContract {
    private final LanguageChoices choices = new MemoryLanguageChoices("anna");

    @Override
    public LanguageChoices choices() {
        return choices;
    }
}
