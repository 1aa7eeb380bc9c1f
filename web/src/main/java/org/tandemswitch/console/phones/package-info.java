/**
 * The form for phones, and where they are registered. A password goes in and never comes out again; whether it is right is
 * judged by the services.
 */
package org.tandemswitch.console.phones;
