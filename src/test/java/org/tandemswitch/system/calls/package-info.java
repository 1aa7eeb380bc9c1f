/**
 * Calls through the switch as both ends see them, each with the record it leaves. The inside of the switch is not looked
 * at here.
 */
package org.tandemswitch.system.calls;
