/** Peers whose messages differ from the usual: each option seen on the wire, where it is chosen and where it is not. */
package org.tandemswitch.system.interworking;
