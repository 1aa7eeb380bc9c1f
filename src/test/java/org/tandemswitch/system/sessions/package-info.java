/**
 * Session timers as they are seen on the wire (behaviours, section 1). Intervals are long, so all calls of these tests are
 * begun together on a server of their own, and each test waits for its own.
 */
package org.tandemswitch.system.sessions;
