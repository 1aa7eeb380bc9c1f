/**
 * Servers that lose their broker, their database or their life while calls go on. The run's own server is left alone
 * here.
 */
package org.tandemswitch.system.survival;
