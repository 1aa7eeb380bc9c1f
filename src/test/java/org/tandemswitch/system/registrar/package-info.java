/**
 * Phones of unknown addresses: they register, prove who they are, call and are called, and hear from us through their
 * NAT.
 */
package org.tandemswitch.system.registrar;
