/**
 * What goes on right now: calls in progress, traffic figures, the state of the parts. Signalling writes, the console
 * reads. Kept in memory only; nothing here decides about a call.
 */
package org.tandemswitch.live;
