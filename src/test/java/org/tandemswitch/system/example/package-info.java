/**
 * The example that accounting systems start from, run as its documentation says: by itself, outside the server, with
 * nothing but a JDK and the client the server brings.
 */
package org.tandemswitch.system.example;
