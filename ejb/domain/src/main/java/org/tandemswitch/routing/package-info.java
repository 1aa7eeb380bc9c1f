/**
 * Which gateways a call may use, and in which order. Pure tables built once from the stored gateways and read by many
 * threads; nothing here changes after it was built.
 */
package org.tandemswitch.routing;
