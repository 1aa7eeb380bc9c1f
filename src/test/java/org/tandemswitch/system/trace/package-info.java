/** Debug traces: what they record of real calls and registrations, and in which forms it can be fetched. */
package org.tandemswitch.system.trace;
