/**
 * Session timers as they are seen on the wire (behaviours, section 1). What is agreed on is told on the server of the run.
 * Intervals are long, so all calls that are kept alive or given up are begun together on a server of their own, and each
 * test waits for its own.
 */
package org.tandemswitch.system.sessions;
