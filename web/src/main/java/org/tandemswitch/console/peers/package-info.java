/**
 * What the lists of clients, vendors, phones and the directory have in common: filter, selection, edits of many at once, files. A peer is
 * looked at as texts by field here; what a field means and whether a text fits is judged by the services.
 */
package org.tandemswitch.console.peers;
