/**
 * The parameters for programs: read, changed, taken to another installation and back, under the same checks and in the
 * same log as in the console. Rules and texts live elsewhere; here they get the shape of HTTP.
 */
package org.tandemswitch.api.parameters;
