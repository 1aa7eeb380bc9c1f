/** Where a call would go, and why, over REST. */
package org.tandemswitch.api.routes;
