/**
 * Asks vendors by OPTIONS whether they are there. What follows from their silence is decided elsewhere; nothing here touches a
 * call.
 */
package org.tandemswitch.sip.watch;
