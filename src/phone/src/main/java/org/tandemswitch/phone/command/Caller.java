package org.tandemswitch.phone.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;

/** {@code caller}: places calls without end, a few at a time: long ones, short ones, given-up and refused ones. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> REFUSED_ENDINGS = List.of("404", "480", "486", "503");

    private final Options options;
    private final Target switchboard;
    private final Semaphore lines;

    Caller(Options options) {
        this.options = options;
        this.switchboard = options.target();
        this.lines = new Semaphore(options.number("at-once", 6));
    }

    int run() {
        var address = Phone.on(options.text("host").orElseGet(switchboard::localHost), options.number("port", 0));
        var workers = Executors.newCachedThreadPool(Caller::worker);
        try (var phone = options.has("tcp") ? address.tcp() : address.udp()) {
            Goodbye.at(phone);
            Journal.say("caller rings through %s, %d calls at most", switchboard, lines.availablePermits());
            while (true) {
                lines.acquireUninterruptibly();
                workers.execute(() -> callAndFree(phone));
                pause();
            }
        }
    }

    private void pause() {
        var average = Duration.ofSeconds(options.number("every", 3)).toMillis();
        LockSupport.parkNanos(
                Duration.ofMillis(between(average / 2, average * 3 / 2)).toNanos());
    }

    private void callAndFree(Phone phone) {
        try {
            call(phone);
        } catch (IllegalStateException broken) {
            Journal.say("could not call: %s", broken);
        } finally {
            lines.release();
        }
    }

    private void call(Phone phone) {
        var number = number();
        var call = phone.call(number).from(from()).via(switchboard.host(), switchboard.port());
        var patience = oneIn(10) ? Duration.ofMillis(between(400, 900)) : PATIENCE;
        call.pollFinal(patience).ifPresentOrElse(last -> talk(call, number, last), () -> giveUp(call, number));
    }

    private void talk(Dialled call, String number, Message last) {
        if (last.status() >= 300) {
            Journal.say("%s refused: %d %s", number, last.status(), last.reason());
            return;
        }
        var length = Duration.ofMillis(oneIn(4) ? between(30_000, 90_000) : between(2_000, 20_000));
        var hungUp = call.hungUpWithin(length);
        if (!hungUp) {
            call.request("BYE").send().pollFinal(Duration.ofSeconds(5));
        }
        Journal.say("%s answered, %s after %d s", number, hungUp ? "hung up" : "ended", length.toSeconds());
    }

    private static void giveUp(Dialled call, String number) {
        call.cancel(Duration.ofSeconds(2));
        Journal.say("%s given up", number);
    }

    private String number() {
        var random = ThreadLocalRandom.current();
        var middle = String.valueOf(random.nextInt(1000, 10_000));
        var end = oneIn(8)
                ? REFUSED_ENDINGS.get(random.nextInt(REFUSED_ENDINGS.size()))
                : String.valueOf(random.nextInt(500, 800) / 10 * 10 + 1);
        return options.text("prefix", "99") + middle + end;
    }

    private static String from() {
        return "4930" + between(100_000, 100_020);
    }

    private static boolean oneIn(int many) {
        return ThreadLocalRandom.current().nextInt(many) == 0;
    }

    private static long between(long least, long most) {
        return ThreadLocalRandom.current().nextLong(least, most + 1);
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "call");
        thread.setDaemon(true);
        return thread;
    }
}
