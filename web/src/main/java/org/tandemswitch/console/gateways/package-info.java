/**
 * The forms and lists of both kinds of gateways. They hand over what was typed; whether it is right is judged by the services.
 */
package org.tandemswitch.console.gateways;
