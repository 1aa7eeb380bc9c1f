/**
 * Our own registrations at other platforms: which there are, how it stands with each, and the secrets they are proved
 * with. What is due is decided in the domain; nothing is sent from here.
 */
package org.tandemswitch.enrolment;
