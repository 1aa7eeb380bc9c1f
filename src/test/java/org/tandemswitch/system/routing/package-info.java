/** Who may call, where it goes, and why. */
package org.tandemswitch.system.routing;
