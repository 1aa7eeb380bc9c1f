/**
 * What is judged when all calls of the run are over: its records as a whole, what is left in memory, its log.
 */
package org.tandemswitch.system.last;
