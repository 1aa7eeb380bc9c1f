/** Questions about the past: stored records are read here and never changed. */
package org.tandemswitch.reporting;
