/**
 * What a test against the one server of the run begins with. Servers that a test starts and kills by itself are not
 * known here.
 */
package org.tandemswitch.system.run;
