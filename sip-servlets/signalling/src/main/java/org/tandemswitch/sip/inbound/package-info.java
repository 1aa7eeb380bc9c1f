/**
 * The edge: every SIP message that reaches the switch enters here, is read once, and goes on as a value or an event. No
 * header string travels further in, and nothing is decided here but whether a message can be read.
 */
@SipApplication(name = "tandem", mainServlet = "switch")
package org.tandemswitch.sip.inbound;

import javax.servlet.sip.annotation.SipApplication;
