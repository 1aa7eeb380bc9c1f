/**
 * What becomes of a call record: it is joined with what is known of its call and stored once. How records travel here
 * is not known, and nothing here is asked while a call lives.
 */
package org.tandemswitch.settlement;
