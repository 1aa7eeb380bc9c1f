/**
 * Digests (RFC 7616, RFC 8760): how a secret is kept that others prove to us, and how we prove one to others. Never
 * knows whose secret it is.
 */
package org.tandemswitch.digest;
