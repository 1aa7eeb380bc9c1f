/**
 * What programs may ask over HTTP: figures and states as JSON, and the description of all that can be asked. No page is made
 * here; what has more to say than one figure has a package of its own.
 */
package org.tandemswitch.api;
