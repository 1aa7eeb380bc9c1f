/**
 * Bytes to SIP messages and back: sockets, limits before parsing, lanes that keep the messages of a call in order. Knows
 * the JAIN-SIP stack, never servlets, sessions or applications.
 */
@NullMarked
package org.tandemswitch.sip.transport;

import org.jspecify.annotations.NullMarked;
