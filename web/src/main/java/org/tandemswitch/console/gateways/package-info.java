/**
 * The forms and lists of both kinds of gateways, and what the pages of other lists share with them. They hand over what was typed; whether it is right is judged by the services.
 */
package org.tandemswitch.console.gateways;
