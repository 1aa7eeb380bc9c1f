/**
 * Turns a WAR with SIP servlets into a SIP application: reads sip.xml and annotations, lets the server inject, starts and
 * stops the application with its web context. Opens no socket and parses no message.
 */
@NullMarked
package org.tandemswitch.sip.deployment;

import org.jspecify.annotations.NullMarked;
