/**
 * The SIP Servlet engine as one running thing: stack, dispatcher, connectors. It outlives the applications and knows them
 * only as SIP contexts; it never reads configuration itself and never touches a deployment.
 */
@NullMarked
package org.tandemswitch.sip.engine;

import org.jspecify.annotations.NullMarked;
