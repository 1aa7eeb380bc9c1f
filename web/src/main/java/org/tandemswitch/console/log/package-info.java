/** The system log as a page and as a file. It is read here and never changed. */
package org.tandemswitch.console.log;
