/**
 * The load a vendor tells of itself by PUBLISH (RFC 3903, SI-06): what is understood, for how long it counts, and what is
 * answered. One load a vendor: who tells another one anew replaces it. Knows no messages and finds nobody's address.
 */
package org.tandemswitch.publication;
