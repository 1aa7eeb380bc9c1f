/**
 * What a call to a number costs: rate groups, and the prices in them by prefix. The longest prefix decides. It only says
 * prices; who has which rate group is known to the neighbours' rules, and nothing here charges anybody.
 */
package org.tandemswitch.rate;
