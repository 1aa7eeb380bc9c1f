/**
 * The way in: login, one-time code, forced change of a given password, logout, and what happens to a visitor whose
 * session has ended. Passwords are judged by the services; here they only pass through.
 */
package org.tandemswitch.console.signin;
