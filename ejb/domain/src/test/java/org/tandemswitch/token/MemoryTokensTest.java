package org.tandemswitch.token;

final class MemoryTokensTest implements TokensContract {
    private final Tokens tokens = new MemoryTokens();

    @Override
    public Tokens tokens() {
        return tokens;
    }
}
