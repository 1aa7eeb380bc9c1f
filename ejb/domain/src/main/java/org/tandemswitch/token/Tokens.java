package org.tandemswitch.token;

import java.util.List;
import java.util.Optional;

/** The stored tokens. */
public interface Tokens {
    Optional<Token> find(String name);

    /** By name. */
    List<Token> all();

    /** Stores a token of a new name. */
    void add(Token token);

    /** Writes down when a token was used last; does nothing when it is gone. */
    void used(String name, TokenUse use);

    void remove(String name);
}
