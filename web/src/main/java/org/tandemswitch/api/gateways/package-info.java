/**
 * The gateways for programs that watch over them: how each does and what it carries. Nothing is changed here but
 * that one which rests is called again; rules and figures live elsewhere.
 */
package org.tandemswitch.api.gateways;
