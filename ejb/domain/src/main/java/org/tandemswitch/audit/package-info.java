/**
 * Who did what: every change of the switch's settings with the person, the time, the address, the value before and the
 * value after. Entries are written once and never changed; a secret never gets here.
 */
package org.tandemswitch.audit;
