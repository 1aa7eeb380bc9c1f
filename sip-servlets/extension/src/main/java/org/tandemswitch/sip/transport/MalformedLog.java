package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.tandemswitch.sip.extension.SipLogger;

/** One line per source and minute for packets that are no SIP, and never more than a few dozen lines a minute in all. */
final class MalformedLog {
    private static final int SOURCES_A_MINUTE = 30;

    private final Set<InetAddress> told = new HashSet<>();
    private long minute;
    private long untold;

    void report(InetAddress source, int length, long nowMinute) {
        if (isNews(source, nowMinute)) {
            SipLogger.ROOT.malformed(source.getHostAddress(), length);
        }
    }

    synchronized boolean isNews(InetAddress source, long nowMinute) {
        if (nowMinute != minute) {
            turn(nowMinute);
        }
        boolean news = told.size() < SOURCES_A_MINUTE && told.add(source);
        untold += news ? 0 : 1;
        return news;
    }

    private void turn(long nowMinute) {
        if (untold > 0) {
            SipLogger.ROOT.malformedUntold(untold);
        }
        told.clear();
        minute = nowMinute;
        untold = 0;
    }
}
