package org.tandemswitch.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Messages in the order they were dealt with, and the place where a test waits for the next one. */
final class Heard {
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> fresh = new ArrayList<>();

    synchronized void add(Message message) {
        messages.add(message);
        fresh.add(message);
        notifyAll();
    }

    synchronized List<Message> all() {
        return List.copyOf(messages);
    }

    /** The first match there ever was. */
    Message await(String what, Predicate<Message> wanted, Duration patience) {
        return waitFor(messages, wanted, patience).orElseThrow(() -> notHeard(what, patience));
    }

    Optional<Message> poll(Predicate<Message> wanted, Duration patience) {
        return waitFor(messages, wanted, patience);
    }

    /** The first match that no earlier call has taken. */
    synchronized Message take(String what, Predicate<Message> wanted, Duration patience) {
        var found = waitFor(fresh, wanted, patience).orElseThrow(() -> notHeard(what, patience));
        fresh.remove(found);
        return found;
    }

    private NotHeard notHeard(String what, Duration patience) {
        return new NotHeard("no " + what + " within " + patience.toMillis() + " ms", all());
    }

    private synchronized Optional<Message> waitFor(List<Message> source, Predicate<Message> wanted, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var found = source.stream().filter(wanted).findFirst();
        while (found.isEmpty() && Waiting.until(deadline, this)) {
            found = source.stream().filter(wanted).findFirst();
        }
        return found;
    }
}
