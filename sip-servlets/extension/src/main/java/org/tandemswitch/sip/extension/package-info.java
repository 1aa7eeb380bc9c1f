/**
 * The subsystem {@code sip}: its management model, its XML and what it says in the log. Starts the engine and adds the
 * deployment processors; never handles a message.
 */
@NullMarked
package org.tandemswitch.sip.extension;

import org.jspecify.annotations.NullMarked;
