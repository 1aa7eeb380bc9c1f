/**
 * Proofs to others: reads what a vendor or a platform asks before it believes us, and answers it with a digest. Whether
 * it may be answered is decided elsewhere.
 */
package org.tandemswitch.sip.proof;
