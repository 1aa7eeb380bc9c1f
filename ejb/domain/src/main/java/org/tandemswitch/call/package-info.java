/**
 * One call from the first INVITE to its record. The state machine takes events and answers with the next state and the
 * actions to carry out; it sends nothing, waits for nothing and reads no clock.
 *
 * <p>{@link org.tandemswitch.call.Calling} -&gt; {@link org.tandemswitch.call.Talking} -&gt;
 * {@link org.tandemswitch.call.Over}: each state names the events that mean something to it, every other event leaves
 * it unchanged.
 */
package org.tandemswitch.call;
