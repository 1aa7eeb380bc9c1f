/** Gateways and phones as programs write them over HTTP, and what comes of it for calls. */
package org.tandemswitch.system.provisioning;
