/**
 * Phones at work: who a phone is, where it can be reached now, and what of that a restart remembers. Everything a call or a
 * REGISTER needs is answered from memory; the database follows a moment later. Knows no SIP message.
 */
package org.tandemswitch.registrar;
