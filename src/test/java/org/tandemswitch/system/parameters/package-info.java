/**
 * The parameters as programs reach them: over HTTP and by the command line, on the built server.
 */
package org.tandemswitch.system.parameters;
