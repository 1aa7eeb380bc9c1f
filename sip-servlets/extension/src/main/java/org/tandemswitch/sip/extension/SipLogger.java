package org.tandemswitch.sip.extension;

import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import java.lang.invoke.MethodHandles;
import org.jboss.as.server.deployment.DeploymentUnitProcessingException;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.tandemswitch.sip.transport.DropReason;

/** Everything the SIP container says, numbered. A number is never used again for another sentence. */
@MessageLogger(projectCode = "TANDEMSIP", length = 4)
public interface SipLogger extends BasicLogger {
    SipLogger ROOT = Logger.getMessageLogger(MethodHandles.lookup(), SipLogger.class, "org.tandemswitch.sip");

    @LogMessage(level = INFO)
    @Message(id = 1, value = "SIP engine started: %d lanes, %d messages may wait in each")
    void engineStarted(int lanes, int capacity);

    @LogMessage(level = INFO)
    @Message(id = 2, value = "SIP engine stopped")
    void engineStopped();

    @LogMessage(level = INFO)
    @Message(id = 3, value = "SIP connector %s listens on %s")
    void connectorOpened(String name, String address);

    @LogMessage(level = INFO)
    @Message(id = 4, value = "SIP connector %s closed")
    void connectorClosed(String name);

    @LogMessage(level = INFO)
    @Message(id = 5, value = "SIP application %s of %s started")
    void applicationStarted(String application, String deployment);

    @LogMessage(level = INFO)
    @Message(id = 6, value = "SIP application %s of %s stopped")
    void applicationStopped(String application, String deployment);

    @LogMessage(level = WARN)
    @Message(
            id = 7,
            value = "Malformed SIP from %s (%d bytes); further ones of this source are not logged for a minute")
    void malformed(String source, int length);

    @LogMessage(level = WARN)
    @Message(id = 8, value = "%d more malformed SIP messages were not logged in the last minute")
    void malformedUntold(long count);

    @LogMessage(level = ERROR)
    @Message(id = 9, value = "Thread %s goes on after an unexpected problem")
    void laneSurvived(String thread, @Cause Throwable problem);

    @LogMessage(level = ERROR)
    @Message(id = 10, value = "The UDP reader of %s:%d goes on after an unexpected problem")
    void readerSurvived(String address, int port, @Cause Throwable problem);

    @LogMessage(level = WARN)
    @Message(id = 11, value = "%d more messages of %s were not logged in the last minute")
    void engineUntold(long count, String category);

    @LogMessage(level = INFO)
    @Message(id = 12, value = "SIP refuses new calls: the server is suspended")
    void suspended();

    @LogMessage(level = INFO)
    @Message(id = 13, value = "SIP takes new calls again")
    void resumed();

    @Message(id = 20, value = "The SIP engine cannot be started")
    IllegalStateException engineFailed(@Cause Exception cause);

    @Message(id = 21, value = "SIP connector %s cannot be opened")
    IllegalStateException connectorFailed(String name, @Cause Exception cause);

    @Message(id = 22, value = "WEB-INF/sip.xml of %s cannot be read")
    DeploymentUnitProcessingException unreadableDescriptor(String deployment, @Cause Exception cause);

    @Message(id = 23, value = "SIP listener %s cannot be used")
    IllegalStateException unusableListener(String className, @Cause Exception cause);

    @Message(id = 24, value = "TLS connector needs an ssl-context, and only a TLS connector may have one")
    String contextBelongsToTls();

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 25, value = "A task of a SIP transaction failed")
    void timerFailed(@Cause Exception cause);

    @LogMessage(level = WARN)
    @Message(
            id = 26,
            value = "New calls are refused with 503 (%s), this one of %s; further ones are not logged for a minute")
    void callRefused(DropReason reason, String source);
}
