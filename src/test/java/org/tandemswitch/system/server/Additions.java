package org.tandemswitch.system.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a program adds for one test, and takes away again. */
public final class Additions {
    private final Api api;
    private final Deque<String> added = new ArrayDeque<>();

    public Additions(Api api) {
        this.api = api;
    }

    /** Adds it and tells where it is. */
    public String add(String path, String body) {
        Api.Answer answer = api.send("POST", path, Api.JSON, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String here = path + "/" + answer.json().path("id").asLong();
        added.push(here);
        return here;
    }

    /** The latest first, for it may name those before it; what a test took away itself is gone already. */
    public void remove() {
        while (!added.isEmpty()) {
            api.send("DELETE", added.pop(), Api.JSON, "", "If-Match", "*");
        }
    }
}
