/**
 * The search over everything: pages, peers, parameters and calls in progress. It finds what the user may see anyway and leads
 * there; it shows nothing itself.
 */
package org.tandemswitch.console.search;
