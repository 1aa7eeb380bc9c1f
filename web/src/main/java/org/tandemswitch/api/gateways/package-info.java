/**
 * The gateways for programs that watch over them: how each does and what it carries. Nothing is changed here; rules and
 * figures live elsewhere.
 */
package org.tandemswitch.api.gateways;
