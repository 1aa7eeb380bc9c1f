/**
 * Edits of what the switch knows: a form full of text becomes a stored gateway or a list of complaints. This room never
 * touches a call in progress; it only tells that the snapshot of the rules is out of date.
 */
package org.tandemswitch.provisioning;
