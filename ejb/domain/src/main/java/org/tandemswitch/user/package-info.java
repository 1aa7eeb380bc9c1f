/**
 * The people who may use the console: what a user is and may do, and which one-time code is right. How a password is
 * hashed, compared or stored is not known here.
 */
package org.tandemswitch.user;
