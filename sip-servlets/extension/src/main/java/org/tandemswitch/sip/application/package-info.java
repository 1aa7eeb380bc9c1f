/**
 * What the container and its application ask of each other beyond the SIP Servlet API, by attributes of the servlet
 * context. The only part of this subsystem that deployments see; knows neither stack nor engine.
 */
@NullMarked
package org.tandemswitch.sip.application;

import org.jspecify.annotations.NullMarked;
