/**
 * What no decent peer sends. The switch answers plainly or not at all, tells nothing of its inside, and goes on. Calls
 * that work are placed only to see that it does.
 */
package org.tandemswitch.system.hostile;
