/**
 * The pulse of the switch. One EJB timer ticks; whoever has something due registers here and decides for itself what is
 * due. No call logic lives in a timer.
 */
package org.tandemswitch.schedule;
