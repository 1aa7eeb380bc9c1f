/**
 * Two legs, one call. {@link org.tandemswitch.sip.b2bua.LiveCall} feeds events to the state machine of the domain one at
 * a time, {@link org.tandemswitch.sip.b2bua.Legs} carries its actions out on SIP sessions. Nothing is decided here; all
 * a leg takes over from the other is the body of a message and what names its type, so neither side learns of the
 * other's Call-ID, tags, addresses or equipment.
 */
package org.tandemswitch.sip.b2bua;
