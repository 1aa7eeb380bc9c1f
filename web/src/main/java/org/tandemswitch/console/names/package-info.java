/** The names vendors and platforms are reached by, and their addresses. It only shows, and asks for another look. */
package org.tandemswitch.console.names;
