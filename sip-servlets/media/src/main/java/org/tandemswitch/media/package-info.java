/**
 * Where RTP will be relayed. It knows ports, packets and counters, never SIP or EJBs. Today media flows end to end
 * between the peers, and this room is empty.
 */
package org.tandemswitch.media;
