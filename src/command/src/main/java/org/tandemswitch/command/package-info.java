/**
 * The parameters from the command line: words in, requests to a running switch out, tables or JSON back. Nothing is judged
 * here; what is refused, the switch refuses.
 */
package org.tandemswitch.command;
