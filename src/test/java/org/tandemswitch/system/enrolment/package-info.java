/** The switch registers at other platforms, keeps that up, and takes it back. */
package org.tandemswitch.system.enrolment;
