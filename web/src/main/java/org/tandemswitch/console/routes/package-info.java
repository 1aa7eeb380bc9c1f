/** Where a call would go, and why: the page that asks before anybody calls. It only asks and shows. */
package org.tandemswitch.console.routes;
