/**
 * The interworking options in the forms of gateways and phones. The fields are made from the definitions of the options, so
 * that a new option needs words and nothing else here; whether what was typed is right is judged by the services.
 */
package org.tandemswitch.console.options;
