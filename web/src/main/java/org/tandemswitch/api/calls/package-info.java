/**
 * The calls in progress for programs: what the console shows, as JSON. Nothing is done to a call here.
 */
package org.tandemswitch.api.calls;
