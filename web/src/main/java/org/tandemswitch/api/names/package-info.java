/** The names vendors and platforms are reached by, over REST. */
package org.tandemswitch.api.names;
