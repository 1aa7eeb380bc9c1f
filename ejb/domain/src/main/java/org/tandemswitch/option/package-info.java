/**
 * What may be chosen for one neighbour alone: a client, a vendor, a phone. An option says how its values are written and what
 * holds where none was chosen; forms, checks, stores and logs are made from that. What the options mean is told elsewhere.
 */
package org.tandemswitch.option;
