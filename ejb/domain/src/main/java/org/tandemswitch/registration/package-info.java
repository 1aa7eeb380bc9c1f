/**
 * Phones that move: who may register, how a password is proved without being told, where a registered phone is reached
 * and for how long, and when a NAT in front of it needs to hear from us. Never sends, stores or looks at a clock.
 */
package org.tandemswitch.registration;
