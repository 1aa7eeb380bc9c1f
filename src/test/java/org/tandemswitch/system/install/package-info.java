/**
 * The installation kit on a WildFly that knows nothing of Tandem, as an enterprise applies it. The built server is not
 * used here.
 */
package org.tandemswitch.system.install;
