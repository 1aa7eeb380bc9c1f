/**
 * The servers these tests run against: their files, ports, processes, management and logs. What is asserted about calls,
 * records and pages is not known here.
 */
package org.tandemswitch.system.server;
