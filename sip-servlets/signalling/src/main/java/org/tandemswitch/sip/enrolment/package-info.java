/**
 * REGISTER to other platforms: sends what is due, answers their challenges and tells the services what became of it. When
 * anything is due is not decided here.
 */
package org.tandemswitch.sip.enrolment;
