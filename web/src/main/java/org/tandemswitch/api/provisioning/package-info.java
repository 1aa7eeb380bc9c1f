/**
 * Gateways and phones for programs that look after them: read, added, changed and removed, under the same checks and in the
 * same log as in the console, and never over what somebody else has changed meanwhile. Here they get the shape of HTTP.
 */
package org.tandemswitch.api.provisioning;
