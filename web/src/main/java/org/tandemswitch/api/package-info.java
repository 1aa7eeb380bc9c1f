/**
 * What programs may ask over HTTP. Figures and states as JSON; no page is made here and nothing is changed.
 */
package org.tandemswitch.api;
