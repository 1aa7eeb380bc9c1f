package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of whoever was let in, and of whoever we sent a request to, within the last day or half a day: clients,
 * phones that proved to be phones, gateways. Kept in two generations, so that nothing has to be counted down.
 */
final class Acquaintances {
    private static final long GENERATION_SECONDS = 12 * 3600;
    private static final int MOST = 50_000;

    private volatile Generation current;

    private record Generation(Set<InetAddress> young, Set<InetAddress> old, long bornAt) {}

    Acquaintances(long nowSeconds) {
        this.current = new Generation(ConcurrentHashMap.newKeySet(), Set.of(), nowSeconds);
    }

    void met(InetAddress address, long nowSeconds) {
        Set<InetAddress> young = generation(nowSeconds).young();
        if (!young.contains(address) && young.size() < MOST) {
            young.add(address);
        }
    }

    boolean knows(InetAddress address, long nowSeconds) {
        Generation now = generation(nowSeconds);
        return now.young().contains(address) || now.old().contains(address);
    }

    private Generation generation(long nowSeconds) {
        Generation now = current;
        if (nowSeconds - now.bornAt() >= GENERATION_SECONDS) {
            now = new Generation(ConcurrentHashMap.newKeySet(), now.young(), nowSeconds);
            current = now;
        }
        return now;
    }
}
