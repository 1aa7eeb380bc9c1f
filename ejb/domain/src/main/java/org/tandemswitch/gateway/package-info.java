/**
 * The two kinds of neighbours: mapping gateways, where clients' calls come in, and routing gateways, where calls go
 * out to vendors. This room knows what a gateway is and who may stand behind an address; it never chooses a route.
 */
package org.tandemswitch.gateway;
