/** Keeps the way to phones behind NAT open. When that is due is decided in the domain; here the datagrams leave. */
package org.tandemswitch.sip.nat;
