/** Clears away at night what nobody has to keep any longer. How long that is, parameters say; nothing is cleared by day. */
package org.tandemswitch.maintenance;
