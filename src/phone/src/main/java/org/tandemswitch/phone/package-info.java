/**
 * A scripted SIP phone on JAIN-SIP, for the system tests, {@code ./tandem call} and the demo.
 *
 * <p>It shows everything that crosses its wire and can misbehave on demand. Dialogs are kept by hand, so that the phone
 * says exactly what a test tells it to say. It never plays audio, never decides anything about a call and shares no code
 * with the switch it talks to.
 */
@NullMarked
package org.tandemswitch.phone;

import org.jspecify.annotations.NullMarked;
