/**
 * PUBLISH of vendors: reads what they tell of themselves, hands it to the services, and writes their answer down. Decides
 * nothing itself.
 */
package org.tandemswitch.sip.publication;
