/**
 * The people who may use the console: what a user is and may do. How a password is hashed, compared or stored is not
 * known here.
 */
package org.tandemswitch.user;
