/**
 * How the switch does right now: figures, the last hour as charts, and the state of its parts on top of every page.
 * Only what services.live knows is shown; nothing is counted here.
 */
package org.tandemswitch.console.overview;
