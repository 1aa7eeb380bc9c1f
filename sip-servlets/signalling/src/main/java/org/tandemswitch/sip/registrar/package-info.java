/**
 * REGISTER and digests: reads what a phone wants and proves, hands it to the services, and writes their answer down. Decides
 * nothing itself.
 */
package org.tandemswitch.sip.registrar;
