/**
 * The call detail record: what is left of a call. Values and the two doors they leave through; nothing here rates,
 * stores or formats.
 */
package org.tandemswitch.cdr;
