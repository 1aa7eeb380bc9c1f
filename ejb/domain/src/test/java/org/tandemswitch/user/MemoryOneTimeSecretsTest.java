package org.tandemswitch.user;

final class MemoryOneTimeSecretsTest implements OneTimeSecretsContract {
    private final OneTimeSecrets secrets = new MemoryOneTimeSecrets("anna", "bert");

    @Override
    public OneTimeSecrets secrets() {
        return secrets;
    }
}
