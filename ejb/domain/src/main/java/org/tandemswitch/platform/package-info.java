/**
 * Other platforms at which this switch registers like a phone: what is known of each, how it proves who it is, and when
 * the next REGISTER is due. Never sends, stores or looks at a clock.
 */
package org.tandemswitch.platform;
