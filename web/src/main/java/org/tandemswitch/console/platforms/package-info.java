/**
 * The platforms at which the switch registers, and how it stands with each. A password goes in and never comes out again;
 * whether a form is right is judged by the services.
 */
package org.tandemswitch.console.platforms;
